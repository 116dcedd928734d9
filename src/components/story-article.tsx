import { useRef } from 'react'
import { readingMinutes } from '#src/model/reading-time.ts'
import type { Story } from '#src/model/story.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { ContentLanguage, useContentVoice, useInterfaceVoice } from '#src/i18n/voice.ts'
import { useMarkRead } from '#src/reader/read-stories.ts'
import { Corrections } from './corrections.tsx'
import { Figure } from './figure.tsx'
import { Headline } from './headline.tsx'
import { InlineText } from './inline-text.tsx'
import { PageLink } from './page-link.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import { RelatedVideos } from './related-videos.tsx'
import styles from './story-article.module.css'
import { StoryBody } from './story-body.tsx'
import { StoryEnd } from './story-end.tsx'
import { StoryTools } from './story-tools.tsx'
import { useStoryDesk } from './use-story-desk.ts'

/** Minutes from which on one wants to know how far one has read. */
const long = 4

/** A story in the order in which it is read aloud; as long as it is not to be whole, what fills a first window of it. */
export function StoryArticle({ story, whole }: { story: Story; whole: boolean }) {
  const { headline, description, hero, inLanguage, topics } = story
  const voice = useContentVoice(inLanguage)
  const article = useRef<HTMLElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const minutes = readingMinutes(story.wordCount ?? 0, inLanguage)
  const opened = useStoryDesk(article, whole)
  useMarkRead(end, story.url, minutes)
  return (
    <ContentLanguage value={inLanguage}>
      <article className={styles.story} ref={article} {...voice}>
        {minutes >= long && <ReadingProgress story={article} />}
        <div className={styles.kicker}>
          <Kind type={story.type} />
          {topics.length > 0 && <Topics story={story} />}
          {opened && <opened.desk.StoryWays story={story} article={opened.article} />}
        </div>
        <Headline className={styles.headline}>{headline}</Headline>
        {description && (
          <p className={styles.standfirst}>
            <InlineText text={description} />
          </p>
        )}
        <StoryMeta story={story} />
        {hero?.type === 'image' && <Figure image={hero.image} lead />}
        {hero?.type === 'video' && <RelatedVideos videos={[hero.video]} level={2} />}
        <div className={styles.main}>
          {story.corrections.length > 0 && <Corrections story={story} />}
          <StoryBody blocks={story.body} whole={whole} />
          <div ref={end} />
          {whole && <StoryEnd story={story} />}
          {whole && <StoryTools headline={headline} desk={opened?.desk} />}
        </div>
        {opened && <opened.desk.EnlargedPictures story={story} article={opened.article} />}
      </article>
    </ContentLanguage>
  )
}

/** What a story is, where it is not plain news: an opinion is called one. */
function Kind({ type }: { type: Story['type'] }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  if (type !== 'opinion' && type !== 'analysis') return null
  return (
    <p className={styles.kind} {...words}>
      {t(`story.type.${type}`)}
    </p>
  )
}

function Topics({ story }: { story: Story }) {
  const { t } = useLocale()
  return (
    <ul className={styles.topics} aria-label={t('story.topics')}>
      {story.topics.map(({ text, url }) => (
        <li key={url}>
          <PageLink to={url}>{text}</PageLink>
        </li>
      ))}
    </ul>
  )
}

function StoryMeta({ story }: { story: Story }) {
  const { t, date, moment } = useLocale()
  const { datePublished, dateModified, wordCount, inLanguage } = story
  const words = useInterfaceVoice()
  return (
    <div className={styles.meta} {...words}>
      <Byline story={story} />
      <p className={styles.dates}>
        {datePublished && <time dateTime={datePublished}>{date(datePublished)}</time>}
        {dateModified && (
          <span>
            <time dateTime={dateModified}>
              {t('story.updated', { date: moment(dateModified) })}
            </time>
          </span>
        )}
        {wordCount !== undefined && (
          <span>{t('story.minutes', { count: readingMinutes(wordCount, inLanguage) })}</span>
        )}
      </p>
    </div>
  )
}

/** Writers, linked to all their stories, and the agencies they worked with; or the line as the newsroom wrote it. */
function Byline({ story }: { story: Story }) {
  const { t, row } = useLocale()
  const authors = story.contributors.filter(({ role }) => role === 'author')
  const agencies = story.agencies.filter(({ role }) => role === 'agency').map(({ name }) => name)
  if (!authors.length && !agencies.length)
    return story.byline ? <p className={styles.byline}>{story.byline}</p> : null
  return (
    <p className={styles.byline}>
      {authors.map(({ name, url }, index) => (
        <span key={name}>
          {index > 0 && ', '}
          {url ? <PageLink to={url}>{name}</PageLink> : name}
        </span>
      ))}{' '}
      {agencies.length > 0 && t('story.byline.agencies', { agencies: row(agencies) })}
    </p>
  )
}
