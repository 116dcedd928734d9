import type { MouseEvent } from 'react'
import { focusOnce } from '#src/lib/focus.ts'
import { takeOver } from '#src/lib/take-over.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import type { Voice } from '#src/i18n/voice.ts'
import styles from './skip-link.module.css'

/** The first stops of every page; the third where the house has other sites. */
export function SkipLinks({ sites }: { sites: boolean }) {
  const { t } = useLocale()
  return (
    <>
      <SkipLink to="content" text={t('skip.content')} place="page" />
      <SkipLink to="menu" text={t('skip.menu')} place="page" />
      {sites && <SkipLink to="more-sites" text={t('skip.sites')} place="page" />}
    </>
  )
}

/** The first thing in a section: leads past it, to its end mark. */
export function SkipSection({ to, title }: { to: string; title: string }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  return <SkipLink to={to} text={t('skip.section', { title })} place="section" {...words} />
}

type LinkProps = Voice & { to: string; text: string; place: 'page' | 'section' }

function SkipLink({ to, text, place, ...voice }: LinkProps) {
  // The browser's own jump has Orca say the target once more.
  const skip = (event: MouseEvent) => {
    const target = document.getElementById(to)
    if (!target || !takeOver(event)) return
    focusOnce(target)
    target.scrollIntoView()
  }
  return (
    <a className={styles.link} data-place={place} href={`#${to}`} onClick={skip} {...voice}>
      {text}
    </a>
  )
}

/** The last thing in a section that can be skipped; seen only while it has focus. */
export function EndMark({ id, title }: { id: string; title: string }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  return (
    <p className={styles.link} data-place="end" id={`end-${id}`} tabIndex={-1} {...words}>
      {t('section.end', { title })}
    </p>
  )
}
