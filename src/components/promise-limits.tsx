import type { AccessibilityWords } from '#src/i18n/accessibility-words.ts'
import { useLocale } from '#src/i18n/locale.ts'
import list from './blocks/list-block.module.css'
import { PromiseSection } from './promise-section.tsx'
import { TextLink } from './text-link.tsx'

type Props = { words: AccessibilityWords }

const limits = [
  'people',
  'readers',
  'safari',
  'devices',
  'keys',
  'media',
  'embeds',
  'script',
] as const

/** What no test shows, because it does not work or nobody has tried it. */
export function KnownLimits({ words }: Props) {
  return (
    <PromiseSection id="known" title={words('known.title')}>
      <ul className={list.list}>
        {limits.map((limit) => (
          <li key={limit}>{words(`known.${limit}`)}</li>
        ))}
      </ul>
    </PromiseSection>
  )
}

/** Of WCAG 2.2's level AAA what a page can meet by itself, whatever its content. */
const criteria = [
  '1.3.6',
  '1.4.6',
  '1.4.8',
  '2.1.3',
  '2.2.3',
  '2.2.4',
  '2.2.6',
  '2.3.3',
  '2.4.8',
  '2.4.9',
  '2.4.10',
  '2.4.12',
  '2.4.13',
  '2.5.5',
  '2.5.6',
  '3.2.5',
  '3.3.5',
  '3.3.6',
  '3.3.9',
] as const

/** The standard: claimed only where nothing is left to be shown. */
export function Conformance({ words, isClaimed }: Props & { isClaimed: boolean }) {
  return (
    <PromiseSection id="standard" title={words('standard.title')}>
      <p>{words(isClaimed ? 'standard.claimed' : 'standard.aimed')}</p>
      <ul className={list.list}>
        {criteria.map((criterion) => (
          <li key={criterion}>
            <bdi>{criterion}</bdi> {words(`aaa.${criterion}`)}
          </li>
        ))}
      </ul>
      <p>{words('standard.more')}</p>
    </PromiseSection>
  )
}

/** Where to write of what does not work, or that the edition says no such address. */
export function ReportWays({ words, contact }: Props & { contact: string | undefined }) {
  const { t } = useLocale()
  return (
    <PromiseSection id="report" title={words('report.title')}>
      <p>
        {words(contact ? 'report.address' : 'report.none')}{' '}
        <TextLink href={contact ?? '#more-sites'}>
          {contact ? (
            <bdi dir="ltr">{contact.replace(/^mailto:|[?].*$/g, '')}</bdi>
          ) : (
            t('sites.label')
          )}
        </TextLink>
      </p>
      <p>{words('report.what')}</p>
    </PromiseSection>
  )
}
