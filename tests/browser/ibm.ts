import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from './test.ts'

/**
 * What IBM's engine would have somebody look at, on every page that has the thing; who has looked, and what they saw.
 * Nothing else of these rules is passed over: where one says that something fails, it fails.
 */
const looked: Record<string, string> = {
  text_sensory_misuse:
    'words such as "left" and "top" are the editors’, in stories; they instruct nobody',
  style_color_misuse:
    'asked of every style sheet; colour alone says nothing: links, topics, buttons have lines (S11)',
  style_highcontrast_visible: 'asked of every style sheet; forced colours are looked at by S11',
  media_keyboard_controllable: 'asked of every player; V2 presses its keys',
  input_label_visible:
    'asked of selects in a closed disclosure; each stands in its label, seen once it is open',
  blockquote_cite_exists: 'what people said has no address; what has is linked in its own line',
  aria_keyboard_handler_exists:
    'React listens at the root; the command menu is walked with arrows in commands.spec.ts',
  widget_tabbable_exists:
    'a combobox keeps the focus and names what is chosen in its listbox (ARIA 1.2)',
  text_block_heading: 'the label of a note, which names its aside',
  element_tabbable_unobscured: 'asked of what lies outside the window; S7 goes to every stop',
}

type Result = {
  ruleId: string
  value: [level: string, outcome: string]
  message: string
  snippet: string
}
type Ace = {
  Checker: new () => { check: (what: Document, rules: string[]) => Promise<{ results: Result[] }> }
}

/** Brings IBM's engine into the page; it fetches nothing. */
export async function bringIbm(page: Page): Promise<void> {
  await page.evaluate(`${source}; window.ace = ace`)
}
const source = readFileSync(
  fileURLToPath(import.meta.resolve('accessibility-checker-engine')),
  'utf8',
)

/** Every violation of IBM's requirements and WCAG 2.2, and what may be one and was not looked at: rule and element. */
export async function ibmFindings(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { ace } = window as unknown as { ace: Ace }
    const report = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2'])
    return report.results
      .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome !== 'PASS')
      .map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }))
  })
  return results
    .filter(({ ruleId, value: [, outcome] }) => outcome === 'FAIL' || !(ruleId in looked))
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`)
}
