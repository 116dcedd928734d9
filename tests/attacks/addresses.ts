import { attacksOf } from './attack.ts'
import type { Attack } from './attack.ts'

const followed = '<a href="@">x</a>'

/** Addresses that run, or whose host is another than they seem to name. */
export const addresses: Attack[] = [
  ...attacksOf('address', `${followed}<iframe src="@"></iframe>`, {
    javascript: ['runs', 'javascript:RUN'],
    'javascript-spelt': ['runs', 'JaVaScRiPt:RUN'],
    'javascript-tab': ['runs', 'java\tscript:RUN'],
    'javascript-line': ['runs', 'java\nscript\n:RUN'],
    'javascript-return': ['runs', 'java\r\nscript:RUN'],
    'javascript-before': ['runs', '\u0001\u001F \tjavascript:RUN'],
    'javascript-zero': ['neither', '\u0000javascript:RUN'],
    'javascript-entity': ['runs', '&#106;avascript&colon;RUN'],
    'javascript-entity-tab': ['runs', 'java&Tab;script&#58;RUN'],
    'javascript-comment': ['runs', 'javascript://wall.example/%0ARUN'],
    'javascript-encoded': ['neither', 'javascript%3ARUN'],
    'javascript-wide': ['neither', '\uFF4Aavascript:RUN'],
    'javascript-hyphen': ['neither', 'java\u00ADscript:RUN'],
    'javascript-turned': ['neither', '\u202Ejavascript:RUN'],
    'javascript-viewed': ['neither', 'view-source:javascript:RUN'],
    vbscript: ['neither', 'vbscript:RUN'],
    'data-page': ['runs', 'data:text/html,<script>RUN</script>'],
    'data-base64': ['runs', 'DATA:text/html;base64,BASE64'],
    'data-drawing': [
      'runs',
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='RUN'/>",
    ],
    blob: ['neither', 'blob:https://evil.example/blob'],
    file: ['neither', 'file:///etc/passwd'],
    intent: ['neither', 'intent://evil.example/intent#Intent;scheme=https;end'],
    socket: ['neither', 'wss://evil.example/socket'],
  }),
  ...attacksOf('address', `${followed}<img src="@">`, {
    'host-slashes': ['asks', '//evil.example/host-slashes'],
    'host-backslashes': ['asks', '\\\\evil.example\\host-backslashes'],
    'host-mixed': ['asks', '/\\evil.example/host-mixed'],
    'host-tab': ['asks', '/\t/evil.example/host-tab'],
    'host-line': ['asks', '\n/\n/evil.example/host-line'],
    'host-third': ['asks', '///evil.example/host-third'],
    'host-backslash-scheme': ['asks', 'https:\\\\evil.example\\host-backslash-scheme'],
    'host-user': ['asks', 'https://wall.example@evil.example/host-user'],
    'host-password': ['asks', 'https://wall.example:443@evil.example/host-password'],
    'host-dot': ['neither', '/.//evil.example/host-dot'],
    'host-dots': ['neither', '/..//evil.example/host-dots'],
    'host-deep': ['neither', '/en/..//evil.example/host-deep'],
    'host-encoded-slash': ['neither', '/%2Fevil.example/host-encoded-slash'],
    'host-encoded-backslash': ['neither', '/%5Cevil.example/host-encoded-backslash'],
    'host-encoded-tab': ['neither', '/%09/evil.example/host-encoded-tab'],
    'host-encoded-dot': ['neither', '/%2e//evil.example/host-encoded-dot'],
    'host-broken': ['neither', 'https://[evil.example/host-broken'],
    'path-broken': ['neither', '/en/stories/%E0%A4%A/'],
  }),
]
