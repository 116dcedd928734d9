import { Element, XMLSerializer } from '@xmldom/xmldom'
import { documents } from '#tests/fixtures/documents.ts'
import { parseXml } from '#tests/fixtures/xml.ts'
import { xmlCharacters } from '#src/lib/xml-characters.ts'

/** Says what stands at a place of a document instead of what stood there. */
type Say = (path: string, said: string) => string

/** A document of a format in which every string is what `say` makes of it. */
type Foreign = (say: Say) => string

const ninjs1 = {
  $schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json',
  uri: 'https://wire.example/arches',
  type: 'text',
  pubstatus: 'usable',
  language: 'en',
  versioncreated: '2026-05-01T08:00:00Z',
  byline: 'Ada',
  located: 'Nîmes',
  headline: 'Rows of arches',
  description_text: 'Carried.',
  body_html: '<p>Text</p>',
  subject: [{ name: 'Stone', code: 'stone' }],
  copyrightnotice: 'The Wire',
  associations: {
    featuremedia: {
      type: 'picture',
      headline: 'A bridge',
      description_text: 'The bridge',
      byline: 'Cy',
      renditions: {
        original: {
          href: 'https://wire.example/a.jpg',
          mimetype: 'image/jpeg',
          width: 900,
          height: 600,
        },
      },
    },
  },
}

const rss = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Paper</title><link>https://paper.example/</link><description>News</description><language>en</language>
<item><title>Rows of arches</title><link>https://paper.example/2026/arches/</link><guid>https://paper.example/?p=1</guid><dc:creator>Ada</dc:creator><category>Stone</category>
<pubDate>Fri, 01 May 2026 08:00:00 +0000</pubDate><description>Carried.</description><content:encoded>Text</content:encoded>
<enclosure url="https://paper.example/a.mp3" type="audio/mpeg" length="1"/></item></channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Paper</title><id>https://paper.example/</id><updated>2026-05-01T08:00:00Z</updated>
<entry><id>urn:1</id><title>Rows of arches</title><link href="https://paper.example/arches"/><author><name>Ada</name></author><category term="stone" label="Stone"/>
<updated>2026-05-01T08:00:00Z</updated><summary>Carried.</summary><content type="html">Text</content></entry></feed>`

/** A document of every format that other houses write, by its name. */
export const foreign: Record<string, Foreign> = {
  ...Object.fromEntries(
    Object.entries({ ...documents, 'ninjs-1': ninjs1, 'ninjs-2': ninjs2() }).map(
      ([name, document]) => [name, (say: Say) => JSON.stringify(said(document, say, name))],
    ),
  ),
  rss: (say) => saidInXml(rss, say),
  atom: (say) => saidInXml(atom, say),
}

/** Version 3 writes some names in other letters. */
function ninjs2(): object {
  const { versioncreated, pubstatus, ...same } = documents['ninjs'] as Record<string, unknown>
  return { ...same, versionCreated: versioncreated, pubStatus: pubstatus }
}

function said(value: unknown, say: Say, path: string): unknown {
  if (typeof value === 'string') return say(path, value)
  if (Array.isArray(value)) return value.map((it, index) => said(it, say, `${path}.${index}`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, said(it, say, `${path}.${key}`)]),
  )
}

/** Every text and every value of an attribute, but for what names the format. */
function saidInXml(xml: string, say: Say): string {
  const root = parseXml(xml)
  const within = (element: Element, path: string) => {
    for (const it of element.attributes)
      if (!/^(xmlns|version)/.test(it.name))
        it.value = xmlCharacters(say(`${path}.${it.name}`, it.value))
    for (const [index, node] of [...element.childNodes].entries())
      if (node instanceof Element) within(node, `${path}.${index}.${node.tagName}`)
      else if (node.nodeValue?.trim()) node.nodeValue = xmlCharacters(say(path, node.nodeValue))
  }
  within(root, root.tagName)
  return new XMLSerializer().serializeToString(root)
}
