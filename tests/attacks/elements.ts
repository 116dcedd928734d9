import { attacksOf } from './attack.ts'
import type { Attack } from './attack.ts'

/** Elements that run, load or lead away, however they are spelt. */
export const elements: Attack[] = attacksOf('element', '@', {
  script: ['runs', '<script>RUN</script>'],
  'script-spelt': ['runs', '<ScRiPt/x >RUN</sCrIpT y>'],
  'script-from-elsewhere': ['asks', '<script src="ASK"></script>'],
  'script-module': ['runs', '<script type=module>RUN</script>'],
  'script-in-script': ['neither', '<scr<script>ipt>RUN</scr</script>ipt>'],
  'picture-error': ['runs', '<img src=x: onerror=RUN>'],
  'picture-slashes': ['runs', '<img/src/onerror=RUN>'],
  'picture-lines': ['runs', '<img\nsrc\n=\nx:\n\fonerror\r=\tRUN\n>'],
  'picture-unended': ['neither', '<img src=x: onerror=RUN '],
  'picture-zero': ['neither', '<img src=x: onerror\u0000=RUN>'],
  'picture-set': ['asks', '<img srcset="ASK 9w" sizes=9px>'],
  'body-load': ['runs', '<body onload=RUN>'],
  'frames-load': ['runs', '<frameset onload=RUN><frame></frameset>'],
  'details-toggle': ['runs', '<details open ontoggle=RUN><summary>x</summary>y</details>'],
  'field-focus': ['runs', '<input autofocus onfocus=RUN>'],
  'film-source': ['runs', '<video><source src=x: onerror=RUN></video>'],
  'sound-error': ['runs', '<audio src=x: onerror=RUN></audio>'],
  'sound-from-elsewhere': ['asks', '<audio src="ASK" preload=auto></audio>'],
  'pointer-over': ['runs', '<p onpointerover=RUN>x</p>'],
  'popover-toggle': [
    'runs',
    '<button popovertarget=p>x</button><p popover id=p onbeforetoggle=RUN>y</p>',
  ],
  'seen-change': [
    'runs',
    '<p style="display:block;content-visibility:auto" oncontentvisibilityautostatechange=RUN>x</p>',
  ],
  'animation-start': [
    'runs',
    '<style>@keyframes k{}</style><p style="animation:k 9s" onanimationstart=RUN>x</p>',
  ],
  'object-data': ['asks', '<object data="ASK"></object>'],
  'embed-source': ['asks', '<embed src="ASK">'],
  'frame-document': ['runs', '<iframe srcdoc="<script>RUN</script>"></iframe>'],
  'frame-script': ['runs', '<iframe src="javascript:RUN"></iframe>'],
  'frame-from-elsewhere': ['asks', '<iframe src="ASK"></iframe>'],
  'base-elsewhere': ['asks', '<base href="ASK/"><img src=x.png>'],
  'refresh-elsewhere': ['asks', '<meta http-equiv=refresh content="0;url=ASK">'],
  'sheet-from-elsewhere': ['asks', '<link rel=stylesheet href="ASK">'],
  'preload-elsewhere': ['asks', '<link rel=preload as=image href="ASK">'],
  'form-action': ['runs', '<form action="javascript:RUN"><button>x</button></form>'],
  'button-action': ['runs', '<form><button formaction="javascript:RUN">x</button></form>'],
  'field-picture': ['asks', '<input type=image src="ASK">'],
  'shadow-root': [
    'runs',
    '<p><template shadowrootmode=open><img src=x: onerror=RUN></template></p>',
  ],
  'comment-empty': ['runs', '<!--><img src=x: onerror=RUN>-->'],
  'comment-bang': ['runs', '<!-- --!><img src=x: onerror=RUN>'],
  'comment-cdata': ['runs', '<![CDATA[><img src=x: onerror=RUN>]]>'],
  'comment-instruction': ['runs', '<?xml ><img src=x: onerror=RUN>?>'],
  'without-script': [
    'runs',
    '<noscript><p title="</noscript><img src=x: onerror=RUN>"></noscript>',
  ],
  'plain-text': ['neither', '<plaintext><img src=x: onerror=RUN>'],
})

/** Ends of the attribute that a value stands in, and of the tag. */
export const attributes: Attack[] = [
  ...attacksOf('attribute', '<a title="@">x</a>', {
    'quote-handler': ['runs', '" onpointerover="RUN'],
    'quote-slash': ['runs', '"/onpointerover="RUN'],
    'quote-line': ['runs', '"\nonpointerover\n=\n"RUN'],
    'quote-focus': ['runs', '" tabindex=0 onfocus="RUN'],
    'quote-tag': ['runs', '"><img src=x: onerror=RUN>'],
    'quote-link': ['runs', '" href="javascript:RUN'],
    'quote-style': ['asks', '" style="display:block;background:url(ASK)'],
    'quote-entity': ['neither', '&quot; onpointerover=&quot;RUN'],
    'quote-backslash': ['runs', '\\" onpointerover="RUN'],
    'quote-backtick': ['neither', '`` onpointerover=RUN'],
  }),
  ...attacksOf('attribute', "<a title='@'>x</a>", {
    'apostrophe-handler': ['runs', "' onpointerover='RUN"],
    'apostrophe-tag': ['runs', "'><svg onload=RUN>"],
  }),
  ...attacksOf('attribute', '<a title=@>x</a>', {
    'blank-handler': ['runs', 'x onpointerover=RUN'],
    'tab-handler': ['runs', 'x\tonpointerover=RUN'],
  }),
  ...attacksOf('attribute', '<img srcset="@">', {
    'candidate-elsewhere': ['asks', '/icon.svg 1w, ASK 9w'],
  }),
]
