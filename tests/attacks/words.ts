import { attacksOf } from './attack.ts'
import type { Attack } from './attack.ts'

/** Ends of what a document puts words into: its title, its JSON, a comment, a header, a feed. */
const documents: Attack[] = [
  ...attacksOf('document', '<title>@</title>', {
    'title-end': ['runs', '</title><script>RUN</script>'],
    'title-end-spelt': ['runs', '</TITLE\tx><svg onload=RUN>'],
  }),
  ...attacksOf('document', '<script type="application/ld+json">{"headline":"@"}</script>', {
    'json-end': ['runs', '</script><script>RUN</script>'],
    'json-end-spelt': ['runs', '</SCRIPT\f><img src=x: onerror=RUN>'],
    'json-unended': ['neither', '<!--<script>'],
  }),
  ...attacksOf('document', '<script>state={"headline":"@"}</script>', {
    'json-quote': ['runs', '"};RUN;//'],
    'json-backslash': ['neither', '\\'],
  }),
  ...attacksOf('document', '<script>//@</script>', {
    'json-separator': ['runs', '\u2028RUN\u2029'],
  }),
  ...attacksOf('document', '<!--@-->', { 'comment-end': ['runs', '--><img src=x: onerror=RUN>'] }),
  ...attacksOf('document', '<textarea>@</textarea>', {
    'field-end': ['runs', '</textarea><img src=x: onerror=RUN>'],
  }),
  ...attacksOf('document', '<meta name=description content="@">', {
    'refresh-end': ['asks', '0;url=ASK" http-equiv="refresh'],
  }),
  ...attacksOf('document', '@', {
    'header-end': ['runs', 'x\r\nContent-Type: text/html\r\n\r\n<script>RUN</script>'],
    'feed-end': ['runs', ']]></title><script>RUN</script>'],
    'feed-entity': ['neither', '<!DOCTYPE x [<!ENTITY e SYSTEM "ASK">]><x>&e;</x>'],
    'template-marks': ['neither', '<!--head--><!--sheets--><!--page--><!--state--> $& $` $1'],
  }),
]

/** Braces that some language of templates would fill in. */
const templates = attacksOf('template', '@', {
  'braces-double': ['neither', "{{constructor.constructor('RUN')()}}"],
  'braces-dollar': ['neither', '${RUN} `${RUN}`'],
  'braces-hash': ['neither', '#{RUN} @{RUN}'],
  'braces-percent': ['neither', '<%= RUN %> {% RUN %}'],
  'braces-message': ['neither', '{n, plural, other {RUN}} {title} {0}'],
  'braces-square': ['neither', '[[RUN]] [(RUN)]'],
})

/** Names that are those of the page's own parts, or of what every object has. */
const names = attacksOf('clobbering', '@', {
  'name-form': [
    'neither',
    '<form id=root name=body><input name=action><input name=parentNode></form>',
  ],
  'name-link': ['neither', '<a id=state name=state href="ASK">x</a>'],
  'name-pictures': ['neither', '<img name=cookie><img name=getElementById><img name=head>'],
  'name-frame': ['neither', '<iframe name=self srcdoc=""></iframe>'],
  'name-root': ['neither', 'root'],
  'name-state': ['neither', 'state'],
  'name-content': ['neither', 'content'],
  'name-prototype': ['neither', '__proto__'],
  'name-constructor': ['neither', 'constructor'],
  'name-of-all': ['neither', 'hasOwnProperty'],
})

/** Letters that turn round or hide what stands beside them. */
const turns = attacksOf('bidi', '@', {
  'turn-override': ['neither', 'exe.\u202Egpj.txt'],
  'turn-open': ['neither', 'open \u2066\u2067\u202A\u202Bnever closed'],
  'turn-closed': ['neither', '\u202C\u2069\u2069 closed before it is opened'],
  'turn-marks': ['neither', '\u200F\u061C right \u200E left'],
  'turn-unseen': ['neither', 'a\u200Bb\u2060c\uFEFFd\u00ADe\u034Ff'],
  'turn-tags': ['neither', 'flag\u{E0061}\u{E0062}\u{E007F}\u{FE0F}'],
  'turn-halves': ['neither', 'half \uD83D and \uDE00 turned'],
  'turn-controls': ['neither', 'null \u0000 bell \u0007 escape \u001B[31m next \u0085 none \uFFFE'],
})

export const words: Attack[] = [...documents, ...templates, ...names, ...turns]
