import type { FrontSection as Sheet } from '#src/model/site.ts'
import type { Teaser } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { Figure } from './figure.tsx'
import styles from './front-section.module.css'
import { Section } from './section.tsx'
import { TeaserItem } from './teaser-item.tsx'
import { TeaserList } from './teaser-list.tsx'

type Props = { section: Sheet; id: string }

/** A section of the front page in its own shape. */
export function FrontSection({ section: { shape, title, url, items }, id }: Props) {
  const { t } = useLocale()
  const [first, ...others] = items
  if (!first) return null
  if (shape === 'voices')
    return (
      <Section id={id} title={title ?? t('front.voices')} all={url}>
        <TeaserList items={items} shape="voice" level={3} />
      </Section>
    )
  if (shape === 'picture')
    return (
      <Section id={id} title={title ?? t('front.picture')} hang>
        <Photograph teaser={first} />
      </Section>
    )
  return (
    <Section
      id={id}
      title={title ?? t('videos.title')}
      all={url}
      allText={shape === 'videos' ? t('videos.all') : undefined}
    >
      <div className={styles.split} data-flip={shape === 'list' || undefined}>
        <TeaserItem teaser={first} shape="big" level={3} />
        <TeaserList items={others} shape="small" level={3} />
      </div>
    </Section>
  )
}

/** One photograph at full width, its headline with caption and credit hung in the margin. */
function Photograph({ teaser: { image, ...teaser } }: { teaser: Teaser }) {
  const voice = useContentVoice(teaser.inLanguage)
  return (
    <div className={styles.photograph} {...voice}>
      <TeaserItem teaser={teaser} shape="small" level={3} />
      {image && <Figure image={image} wide />}
    </div>
  )
}
