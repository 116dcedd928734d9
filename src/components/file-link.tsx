import type { Video } from '#src/model/media.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useAsset } from './use-asset.ts'

/** A video's file, to take away. */
export function FileLink({ video: { sources, fallbackUrl } }: { video: Video }) {
  const { t } = useLocale()
  const asset = useAsset()
  const file = sources.find(({ url }) => url === fallbackUrl)
  const format = formatOf(file?.type ?? '')
  return (
    <a href={asset(fallbackUrl)} download>
      {file?.bytes
        ? t('video.download', { format, size: Math.round(file.bytes / 100_000) / 10 })
        : t('video.file', { format })}
    </a>
  )
}

/** What a MIME type is called among readers: "MP4". */
export function formatOf(type: string): string {
  return (type.split(/[/;]/)[1] ?? type).toUpperCase()
}
