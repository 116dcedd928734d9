import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { destinationOf, frontPath, ownPath } from '#src/model/addresses.ts'
import { useQueries } from '#src/data/app-data.ts'
import { useBase } from '#src/reader/use-base.ts'
import { loadKeyWords } from '#src/i18n/key-words.ts'
import { useLocale } from '#src/i18n/locale.ts'
import type { Action } from '#src/reader/bindings.ts'
import { isGoing } from '#src/reader/follow.ts'
import { goTo, goToTop, nextOf, openList } from '#src/reader/steps.ts'
import { neighbourOf } from './neighbour.ts'

export type Actions = Record<Action, () => void> & {
  /** Goes to a page, or where that is shown already, to its top. */
  visit: (path: string) => void
  settings: () => void
}

/** What the desk does for them: saying what cannot be done, and opening dialogs. */
type Desk = Pick<Actions, 'keys' | 'settings'> & { say: (text: string) => void }

/** What keys do on the page that is shown. */
export function useActions({ say, keys, settings }: Desk): Actions {
  const { t, lang, edition } = useLocale()
  const { pathname } = useLocation()
  const base = useBase()
  const navigate = useNavigate()
  const client = useQueryClient()
  const queries = useQueries()
  const here = destinationOf(pathname)

  const visit = (path: string) => {
    if (path === pathname) goToTop()
    else void navigate(path)
  }
  const step = (by: 1 | -1) => () => {
    const target = nextOf(here?.kind === 'story' ? headings() : storyLinks(base), by)
    if (target) goTo(target)
  }
  const turn = (by: 1 | -1) => async () => {
    const words = loadKeyWords(lang)
    const { href } = location
    try {
      if (here?.kind !== 'story') return say((await words)('keys.noStory'))
      const found = await neighbourOf(here.id, by, client, queries.latest(edition))
      // Whoever went on meanwhile stays there.
      if (location.href !== href || isGoing()) return
      if (typeof found === 'object') return visit(found.url)
      say(
        (await words)(
          found === 'unlisted' ? 'keys.unlisted' : by < 0 ? 'keys.noNewer' : 'keys.noOlder',
        ),
      )
    } catch {
      say(t('failed.part', { title: t('failed.latest') }))
    }
  }
  return {
    next: step(1),
    previous: step(-1),
    follow: () => {
      const place = document.activeElement
      const link = place?.closest('a') ?? place?.querySelector(':scope > a')
      if (link instanceof HTMLAnchorElement && isStory(link, base)) link.click()
    },
    newer: turn(-1),
    older: turn(1),
    top: goToTop,
    front: () => visit(frontPath(edition)),
    search: () => {
      const field = document.querySelector<HTMLElement>(
        'main :is([type=search], [role=search] input)',
      )
      if (pathname === ownPath(edition, 'search') && field) field.focus()
      else visit(ownPath(edition, 'search'))
    },
    menu: () => void openList('topics'),
    keys,
    settings,
    visit,
  }
}

function storyLinks(base: string): HTMLElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('main a[href]')
  return [...links].filter((link) => link.checkVisibility() && isStory(link, base))
}

/** All headings of a story's page; of a headline that is a link, the link. */
function headings(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4)')
  return [...all].filter((it) => it.checkVisibility()).map((it) => it.querySelector('a') ?? it)
}

function isStory({ origin, pathname, hash }: HTMLAnchorElement, base: string): boolean {
  const isHere = origin === location.origin && pathname.startsWith(`${base}/`) && !hash
  return isHere && destinationOf(pathname.slice(base.length))?.kind === 'story'
}
