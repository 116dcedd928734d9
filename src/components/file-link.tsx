import type { Video } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useAsset } from './use-asset.ts'

/** A video's file, to take away. */
export function FileLink({ video: { sources, fallbackUrl } }: { video: Video }) {
  const { t, number } = useLocale()
  const asset = useAsset()
  const file = sources.find(({ url }) => url === fallbackUrl)
  const format = (file?.type.split('/')[1] ?? '').toUpperCase()
  return (
    <a href={asset(fallbackUrl)} download>
      {t('video.download', {
        format,
        size: file?.bytes ? number(Math.round(file.bytes / 100_000) / 10) : 'no',
      })}
    </a>
  )
}
