import type { Teaser } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'

/** "Video, 2 minutes 53 seconds"; undefined for a story of words alone. */
export function useMediaText({ media, duration }: Teaser): string | undefined {
  const { t, duration: said } = useLocale()
  return media && t(`teaser.${media}`, { duration: duration === undefined ? '' : said(duration) })
}
