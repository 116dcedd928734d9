import { useIsFetching, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useLocation, useParams } from 'react-router'
import { useQueries } from '#src/data/app-data.ts'
import { useBase } from '#src/reader/use-base.ts'
import { loadKeepingWords } from '#src/i18n/keeping-words.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { ask, startKeeping } from '#src/keeping/ask.ts'
import { keptStories } from '#src/keeping/kept-stories.ts'
import type { KeptStory } from '#src/keeping/kept-stories.ts'
import panel from '#src/components/failure-panel.module.css'
import { PageLink } from '#src/components/page-link.tsx'
import { useConnection } from '#src/reader/use-connection.ts'
import styles from './keeping.module.css'
import { useStoryPlace } from './use-story-place.ts'

type Seen = { path: string; at?: string; place: Element | null; stories: KeptStory[] }

/** This part, once its words are there too. */
export async function openKeeping(lang: string) {
  await loadKeepingWords(lang)
  return { Keeping }
}

/**
 * Has the edition kept for reading without a network, says that the network went and came and that there is a newer app, of a page that is a copy when
 * that was kept, and where a page cannot be had names the stories that are kept.
 */
function Keeping({ say }: { say: (words: ReactNode) => void }) {
  const { t } = useLocale()
  const { pathname, search } = useLocation()
  const base = useBase()
  // What is read ahead is no part of this page: its coming and going would have a half rendered one begun anew.
  const isStill = useIsFetching({ type: 'active' }) === 0
  const [seen, setSeen] = useState<Seen>()
  // In step with the worker, which lives beside all pages.
  useEffect(() => void startKeeping(base), [base])
  // In step with the page as it stands once nothing more is asked for.
  useEffect(() => {
    if (!isStill) return
    let isGone = false
    look(`${base}${pathname}`).then(
      (found) => !isGone && setSeen(found),
      // A browser that forbids to look has nothing to say.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [base, pathname, isStill])

  const connection = useConnection()
  const { data: site } = useSuspenseQuery(useQueries().edition(useParams()['lang']))
  const isOld = site.app && site.app !== document.getElementById('root')?.dataset['app']
  // Without a hash, which would only lead to a place on this page.
  const here = base + pathname + search
  const left = useStoryPlace(pathname)
  // In step with the page's one status: each more is heard as one at its end, and so is a portal, as clickable.
  useEffect(() => {
    const news = isOld && (
      <>
        {t('version.new')} <a href={here}>{t('version.load')}</a>
      </>
    )
    const place = left && (
      <>
        {t('left.at', { percent: Math.round(left.part * 100) })}{' '}
        <button className={styles.goOn} type="button" onClick={left.goOn}>
          {t('left.goOn')}
        </button>
      </>
    )
    say(connection ? t(`connection.${connection}`) : news || place)
  }, [say, t, connection, isOld, here, left])
  return seen?.path === `${base}${pathname}` ? <Said seen={seen} base={base} /> : null
}

/** What is to be said of a page, in its place there. */
function Said({ seen, base }: { seen: Seen; base: string }) {
  const { t, moment } = useLocale()
  if (!seen.place) return null
  return createPortal(
    seen.at ? (
      <span>{t('keeping.copy', { date: moment(seen.at) })}</span>
    ) : (
      <section className={styles.kept} aria-labelledby="kept">
        <h2 id="kept">{t('keeping.stories')}</h2>
        <ul>
          {seen.stories.map(({ path, lang, headline }) => (
            <li key={path}>
              <PageLink to={path.slice(base.length)} lang={lang}>
                {headline}
              </PageLink>
            </li>
          ))}
        </ul>
      </section>
    ),
    seen.place,
  )
}

/** What is to be said of this page, and where; nothing of one that is there and fresh. */
async function look(path: string): Promise<Seen | undefined> {
  const failed = document.querySelector(`main .${panel['panel']}:has(button)`)
  if (failed) {
    const stories = await keptStories()
    return { path, place: stories.length ? failed.lastElementChild : null, stories }
  }
  const at = await ask(path)
  const place = document.querySelector('main article p:has(> time)')
  return at ? { path, at, place, stories: [] } : undefined
}
