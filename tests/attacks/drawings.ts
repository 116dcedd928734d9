import { attacksOf } from './attack.ts'
import type { Attack } from './attack.ts'

/** Drawings that run or load. */
export const drawings: Attack[] = attacksOf('svg', '@', {
  'drawing-load': ['runs', '<svg onload=RUN></svg>'],
  'drawing-script': ['runs', '<svg><script>RUN</script></svg>'],
  'drawing-script-entities': ['runs', '<svg><script>&#102;ired`drawing-script-entities`</script>'],
  'drawing-script-elsewhere': ['asks', '<svg><script href="ASK"></script></svg>'],
  'drawing-animate': ['runs', '<svg><animate attributeName=x dur=9s onbegin=RUN></svg>'],
  'drawing-set': ['runs', '<svg><set attributeName=x dur=9s onbegin=RUN></svg>'],
  'drawing-link': ['runs', '<svg><a xlink:href="javascript:RUN"><text y=9>x</text></a></svg>'],
  'drawing-link-animated': [
    'runs',
    '<svg><a><animate attributeName=href values="javascript:RUN" /><text y=9>x</text></a></svg>',
  ],
  'drawing-of-html': [
    'runs',
    '<svg><foreignObject><iframe srcdoc="<script>RUN</script>"></iframe></foreignObject></svg>',
  ],
  'drawing-title': ['runs', '<svg><title><img src=x: onerror=RUN></title></svg>'],
  'drawing-picture': ['asks', '<svg><image href="ASK" width=9 height=9 /></svg>'],
  'drawing-filter': [
    'asks',
    '<svg><filter id=f><feImage href="ASK" /></filter><rect width=9 height=9 filter="url(#f)" /></svg>',
  ],
  'drawing-use': [
    'neither',
    "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='ASK'/></svg>#x\" /></svg>",
  ],
})

/** Formulas that run or load. */
export const formulas: Attack[] = attacksOf('mathml', '@', {
  'formula-text': ['runs', '<math><mtext><img src=x: onerror=RUN></mtext></math>'],
  'formula-annotation': [
    'runs',
    '<math><annotation-xml encoding="text/html"><img src=x: onerror=RUN></annotation-xml></math>',
  ],
  'formula-handler': ['runs', '<math><mi onpointerover=RUN>x</mi></math>'],
  'formula-link': [
    'neither',
    '<math><mi xlink:href="javascript:RUN" href="javascript:RUN">x</mi></math>',
  ],
  'formula-style': ['asks', '<math style="background:url(ASK)"><mi>x</mi></math>'],
})

/** Markup that is another one when it is written and parsed once more. */
export const mutations: Attack[] = attacksOf('mutation', '@', {
  'again-glyph': [
    'runs',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=RUN>',
  ],
  'again-table': [
    'neither',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=RUN&gt;">',
  ],
  'again-drawing-style': ['runs', '<svg></p><style><a id="</style><img src=x: onerror=RUN>">'],
  'again-annotation': [
    'neither',
    '<math><annotation-xml><style><p title="</style><img src=x: onerror=RUN>">',
  ],
  'again-select': [
    'runs',
    '<select><option><style></option></select><img title="</style><img src=x: onerror=RUN>">',
  ],
  'again-description': [
    'runs',
    '<svg><desc><noembed><i title="</noembed><img src=x: onerror=RUN>"></desc></svg>',
  ],
  'again-old-code': ['runs', '<xmp><p title="</xmp><img src=x: onerror=RUN>"></xmp>'],
  'again-deep': [
    'neither',
    `${'<b>'.repeat(520)}<svg><style><img title="</style><img src=x: onerror=RUN>">`,
  ],
  'again-line': [
    'neither',
    '<textarea>\n\n</textarea><listing>\n\n&lt;img src=x: onerror=RUN></listing>',
  ],
})

/** Style that loads, covers or betrays. */
export const sheets: Attack[] = [
  ...attacksOf('style', '@', {
    'sheet-import': ['asks', '<style>@import "ASK";</style>'],
    'sheet-face': [
      'asks',
      '<style>@font-face{font-family:f;src:url(ASK)}</style><p style="font-family:f">x</p>',
    ],
    'sheet-letters': ['asks', '<style>a[href^="/"]{background:url(ASK)}</style><a href="/s">x</a>'],
    'style-background': ['asks', '<p style="background:url(ASK)">x</p>'],
    'style-spelt': ['asks', '<p style="background:\\75\\72\\6c(ASK)">x</p>'],
    'style-set': ['asks', '<p style="background:image-set(\'ASK\' 1x)">x</p>'],
    'style-list': ['asks', '<ul style="list-style-image:url(ASK)"><li>x</ul>'],
    'style-cover': ['neither', '<p style="position:fixed;inset:0;z-index:9">x</p>'],
    'style-old': ['neither', '<p style="width:expression(RUN);-moz-binding:url(ASK)">x</p>'],
  }),
  ...attacksOf('style', '<style>p{color:@}</style><p>x</p>', {
    'sheet-end': ['runs', '</style><img src=x: onerror=RUN>'],
    'sheet-value': ['asks', 'red;background:url(ASK)'],
  }),
]
