import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { ownPath } from '#src/model/addresses.ts'
import { filterNames, searchAddress, searchQueryOf } from '#src/model/search.ts'
import type { FilterName, SearchFilter, SearchQuery } from '#src/model/search.ts'
import type { MessageKey } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import buttons from './button.module.css'
import styles from './search-form.module.css'
import { useAsset } from './use-asset.ts'

type Props = { lang: string; query: SearchQuery; filters: SearchFilter[] }

/** The field that is the page's headline, and what stories can be narrowed by. Nothing is sought before it is sent. */
export function SearchForm({ lang, query, filters }: Props) {
  const { t } = useLocale()
  const navigate = useNavigate()
  const asset = useAsset()
  const form = useRef<HTMLFormElement>(null)
  const address = searchAddress(lang, query)
  const shown = useRef(address)
  const field = useId()
  // Opened by the first filter; from then on by the reader alone, who may have the focus in it.
  const [isNarrowed, setNarrowed] = useState(false)
  if (!isNarrowed && Object.keys(query.filters).length > 0) setNarrowed(true)

  // In step with the fields, which keep what was typed into them, when Back or a link leads to another question.
  useLayoutEffect(() => {
    if (shown.current === address) return
    shown.current = address
    for (const element of form.current?.elements ?? [])
      if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
        element.value = valueOf(query, element.name)
  }, [address, query])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    const asked = searchQueryOf(new URLSearchParams(sent)).query
    // A keyboard on the screen would lie over what is found.
    if (matchMedia('(pointer: coarse)').matches) document.getElementById(field)?.blur()
    void navigate(searchAddress(lang, { ...asked, order: query.order }))
  }

  return (
    <form
      className={styles.form}
      role="search"
      action={asset(ownPath(lang, 'search'))}
      ref={form}
      onSubmit={submit}
    >
      <h1 className={styles.label}>
        <label htmlFor={field}>{t('search.label')}</label>
      </h1>
      <div className={styles.line}>
        <input
          className={styles.field}
          id={field}
          type="search"
          name="q"
          defaultValue={query.words}
          dir="auto"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
        />
        <button className={buttons.filled} type="submit">
          {t('search.title')}
        </button>
      </div>
      <details className={styles.narrow} open={isNarrowed}>
        <summary className={styles.summary}>{t('search.narrow')}</summary>
        <div className={styles.filters}>
          {filterNames.map((name) => {
            const { values } = filters.find((it) => it.name === name) ?? {}
            // Not every publishing system narrows by each.
            if (!values && filters.length) return null
            return (
              <Filter key={name} name={name} values={values ?? []} chosen={query.filters[name]} />
            )
          })}
          <button className={buttons.button} type="submit">
            {t('search.apply')}
          </button>
        </div>
      </details>
    </form>
  )
}

type FilterProps = {
  name: FilterName
  values: SearchFilter['values']
  chosen: string | undefined
}

function Filter({ name, values, chosen }: FilterProps) {
  const { t, edition } = useLocale()
  const voice = useContentVoice(edition)
  const named = useNamed(name)
  const known = values.filter(({ value, count }) => count > 0 || value === chosen)
  const isMissing = chosen && !known.some(({ value }) => value === chosen)
  return (
    <label className={styles.filter}>
      {t(`search.${name}`)}
      <select className={styles.select} name={name} defaultValue={chosen ?? ''}>
        <option value="">{t('search.all')}</option>
        {isMissing && <option>{chosen}</option>}
        {known.map((it) => (
          <option key={it.value} value={it.value} {...(it.text ? voice : {})}>
            {named(it)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What a filter's value is called, and how many stories it leaves. */
function useNamed(name: FilterName) {
  const { t, number } = useLocale()
  return ({ value, text, count }: SearchFilter['values'][number]) => {
    const kind = name === 'kind' ? kinds[value] : undefined
    return `${kind ? t(kind) : (text ?? value)} (${number(count)})`
  }
}

const kinds: Record<string, MessageKey> = {
  news: 'search.news',
  analysis: 'story.type.analysis',
  opinion: 'story.type.opinion',
  live: 'search.live',
  video: 'media.video',
  audio: 'search.audio',
  gallery: 'teaser.gallery',
}

function valueOf({ words, filters }: SearchQuery, name: string): string {
  if (name === 'q') return words
  return filters[filterNames.find((it) => it === name) ?? 'topic'] ?? ''
}
