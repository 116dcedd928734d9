import type { Story } from '#src/model/story.ts'
import type { Site } from '#tests/fixtures/site.ts'
import { test as base, wake } from './faults.ts'
import type { Way } from './faults.ts'
import { expect, idle, saveData } from './test.ts'
import type { Page } from './test.ts'

/** Under which an attack meets a reader; without one there is only what the page itself does. */
export const policies = ['with the policy', 'without a policy'] as const

/** Tests in which whatever runs tells its name, and fails them; so does a dialog, and what the console complains of. */
export const test = base.extend<{ fired: Set<string> }>({
  fired: [
    async ({ page }, run) => {
      const fired = await hear(page)
      page.on('dialog', (dialog) => {
        fired.add(`a dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await run(fired)
      expect([...fired]).toEqual([])
    },
    { auto: true },
  ],
})

/** The names that are told by what runs in a page or in a frame of it: attacks call `fired`. */
export async function hear(page: Page): Promise<Set<string>> {
  const fired = new Set<string>()
  await page.exposeBinding('fired', (_, name) => fired.add(String(name)))
  return fired
}

/** A story in a chain of them: its end is a link to the next. */
export type Link = { path: string; document: string; story: Story }

/**
 * Reads stories one after the other: each as the page that an edge makes of it, before it is awake and after, or by the links
 * from one to the next. In every one of them everything is pointed at, focused and pressed.
 */
export async function readAll(page: Page, site: Site, stories: Link[], way: Way): Promise<void> {
  await saveData(page)
  const chain = stories.map((link, index) => {
    const end = `The end of ${index}.`
    const next = stories[index + 1]?.path ?? '/en/'
    const text = [end, ' ', { type: 'a' as const, href: next, text: ['On'] }]
    const body = [...link.story.body, { type: 'paragraph' as const, text }]
    site.fault(link.document, { body: JSON.stringify({ ...link.story, body }) })
    return { ...link, end }
  })
  const [first] = chain
  if (!first) throw new Error('no stories')
  for (const { path } of chain) if (way === 'at first load') site.render(path)
  if (way === 'on navigation') await enter(page, site, first)
  for (const { path, end, story } of chain) {
    if (way === 'at first load') {
      await page.goto(path)
      expect(await faultsIn(page), `${story.headline}, asleep`).toEqual([])
      await wake(page)
    }
    const last = page.getByRole('main').locator('p', { hasText: end })
    await expect(last).toBeAttached()
    await expect(page.getByRole('contentinfo')).toBeAttached()
    expect(await faultsIn(page), `${story.headline}, awake`).toEqual([])
    await pokeAll(page)
    expect(await faultsIn(page), `${story.headline}, pressed`).toEqual([])
    if (way === 'on navigation')
      await last.getByRole('link', { name: 'On' }).evaluate((it: HTMLElement) => it.click())
  }
  await idle(page)
}

/** Opens a harmless page whose front leads to the first story, and follows it there. */
async function enter(page: Page, site: Site, { path }: Link): Promise<void> {
  const item = { id: 'first', url: path, headline: 'To the first', inLanguage: 'en' }
  site.fault('/en/front.json', {
    body: JSON.stringify({ sections: [{ shape: 'lead', items: [item] }] }),
  })
  site.render('/en/')
  await page.goto('/en/')
  await wake(page)
  await page.getByRole('link', { name: 'To the first' }).click()
}

/** Points at, focuses and presses all that there is in a page's main part, so that nothing is led to by it. */
export async function pokeAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stay = (event: Event) => event.preventDefault()
    window.addEventListener('click', stay, { capture: true })
    for (const it of document.querySelectorAll<HTMLElement>('main *')) {
      for (const type of ['pointerover', 'mouseover'])
        it.dispatchEvent(new Event(type, { bubbles: true }))
      if (it.matches('details')) it.setAttribute('open', '')
      // Buttons are the page's own, and do what they say.
      if (it.matches('a')) it.click()
      if (it.matches('a, summary, [tabindex]')) it.focus({ preventScroll: true })
    }
    window.removeEventListener('click', stay, { capture: true })
  })
}

/** What may not be in a page, as a browser has it: one line a fault. */
export function faultsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    const count = (selector: string) => document.querySelectorAll(selector).length
    const counts = { h1: 1, main: 1, 'head > title': 1, '#root[data-app]': 1, '#content': 1 }
    // Forms are the page's own choices of how to read and play; they have its classes, and lead nowhere.
    const never = [
      'iframe, frame, frameset, object, embed, applet, base, meta[http-equiv], math, svg :not(path), marquee, plaintext',
      'form:not([class]), [action], [formaction], textarea, input:not([type=range], [type=checkbox], [type=radio])',
      'body style, body link, body script:not([type$=json]), main [name]:not([type=radio]), [srcdoc], [ping]',
    ].join()
    const tag = (it: Element) => it.outerHTML.slice(0, 200)
    const addressFault = (it: Element, name: string, value: string) => {
      if (!URL.canParse(value, location.href)) return `no address: ${tag(it)}`
      const { protocol, origin, username, password } = new URL(value, location.href)
      const isLoaded = !/(href|cite)$/.test(name) || it.localName === 'link'
      const isOwn = origin === location.origin
      const isFine = isLoaded ? isOwn : /^(https?|mailto|tel):$/.test(protocol)
      const isTrue = !username && !password && (isOwn || !value.startsWith('/'))
      // Its own address is the publisher's, wherever the page is.
      const isSaid = it.matches('link[rel=canonical], link[rel=alternate]')
      return isSaid || (isFine && isTrue) ? '' : `an address: ${tag(it)}`
    }
    const scriptFault = (it: HTMLScriptElement) => {
      if (!it.type.endsWith('json')) return it.parentElement === document.head ? '' : tag(it)
      try {
        return JSON.parse(it.text) ? '' : tag(it)
      } catch {
        return `cannot be read: ${tag(it)}`
      }
    }
    const attributeFault = (it: Element, { name, value }: Attr) => {
      if (name.startsWith('on') || (name === 'style' && !/^inline-size: [\d.]+%;$/.test(value)))
        return `an attribute: ${tag(it)}`
      if (/^(xlink:)?href$|^(src|poster|action|data|cite|background)$/.test(name))
        return addressFault(it, name, value)
      if (!name.endsWith('srcset')) return ''
      const files = value.split(/\s+[\d.]+[wx](?:,\s*|$)/).filter((file) => file)
      return files.map((file) => addressFault(it, name, file)).join('')
    }
    const ids = all.flatMap((it) => it.id || [])
    return [
      ...Object.entries(counts).flatMap(([what, many]) =>
        count(what) === many ? [] : [`${count(what)} ${what}`],
      ),
      ...[...document.querySelectorAll(never)].map(tag),
      ...[...document.scripts].map(scriptFault),
      ...all.flatMap((it) => [...it.attributes].map((attribute) => attributeFault(it, attribute))),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} twice`),
      ...(document.head.localName === 'head' && document.body.localName === 'body'
        ? []
        : ['names']),
      ...Object.keys(Object.prototype),
      ...(document.title ? [] : ['no title']),
    ].filter((fault) => fault)
  })
}
