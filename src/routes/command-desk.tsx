import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { frontPath, listPath, ownPath } from '#src/model/addresses.ts'
import { CommandMenu } from '#src/components/command-menu.tsx'
import type { Command } from '#src/components/command-group.tsx'
import { useQueries } from '#src/data/app-data.ts'
import type { KeyWords } from '#src/i18n/key-words.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { goTo, openList } from '#src/reader/steps.ts'
import type { Actions } from './use-actions.ts'

type Props = { words: KeyWords; typed: string; actions: Actions; onClose: () => void }

/** The command menu with what there is to go to from this page. */
export function CommandDesk({ words, typed, actions, onClose }: Props) {
  const { t, edition } = useLocale()
  const { pathname } = useLocation()
  const queries = useQueries()
  const { data: site } = useSuspenseQuery(queries.edition(edition))
  const latest = useInfiniteQuery(queries.latest(edition))
  const [here] = useState(headingsHere)

  const page = (text: string, path: string, language?: string): Command => ({
    id: path,
    text,
    language,
    run: () => actions.visit(path),
  })
  const menu = site.menus.find((it) => it.lang === edition)
  const stories = latest.data?.pages.flatMap(({ items }) => items) ?? []
  const groups = [
    { title: words('commands.here'), items: here },
    {
      title: words('commands.topics'),
      items: [
        ...(menu?.topics.map(({ text, url }) => page(text, url, edition)) ?? []),
        ...(menu?.lists.map((kind) => page(t(`${kind}.title`), listPath(edition, { kind }))) ?? []),
      ],
    },
    {
      title: words('commands.commands'),
      items: [
        page(t('failed.front'), frontPath(edition)),
        page(words('keys.search'), ownPath(edition, 'search')),
        act('top', words('keys.top'), actions.top),
        act('menu', t('menu.label'), actions.menu),
        act('languages', t('language.label'), showLanguages),
        act('settings', t('settings.title'), actions.settings),
        act('keys', t('keys.title'), actions.keys),
      ],
    },
    // Last, since they may come later than the rest.
    {
      title: t('failed.latest'),
      items: stories
        .filter(({ url }) => url !== pathname)
        .map(({ headline, url, inLanguage }) => page(headline, url, inLanguage)),
    },
  ]
  const failed = latest.isError ? t('failed.part', { title: t('failed.latest') }) : undefined
  return (
    <CommandMenu words={words} typed={typed} groups={groups} failed={failed} onClose={onClose} />
  )
}

/** The headings that part this page; the headlines of other stories are links, not parts of it. */
function headingsHere(): Command[] {
  const all = document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4):not(:has(a))')
  return [...all]
    .filter((it) => it.checkVisibility())
    .map((it, index) => ({
      id: String(index),
      text: it.innerText,
      language: it.closest<HTMLElement>('[lang]')?.lang,
      run: () => goTo(it),
    }))
}

/** In the bar behind a button, at the foot of a narrow page in the open. */
function showLanguages(): void {
  if (openList('languages')) return
  document.querySelector<HTMLElement>('[aria-labelledby=languages-title] a')?.focus()
}

/** What is done here, called by the interface's own words. */
function act(id: string, text: string, run: () => void): Command {
  return { id, text, run }
}
