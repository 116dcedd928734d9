import type { Recording } from '#src/model/media.ts'
import type { Teaser } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'

/** "Video, 2 minutes 53 seconds"; undefined for a story of words alone. */
export function useMediaText({ media, duration }: Teaser): string | undefined {
  const { t, duration: said } = useLocale()
  return media && t(`teaser.${media}`, { duration: duration === undefined ? '' : said(duration) })
}

/** "Built to last, 28 seconds": what a recording is called; by its title alone where its length is not known. */
export function useMediaName({ title, duration }: Pick<Recording, 'title' | 'duration'>): string {
  const { t, duration: said } = useLocale()
  return duration === undefined ? title : t('video.name', { title, duration: said(duration) })
}
