import type { Recording } from '#src/model/media.ts'
import { megabytes } from '#src/lib/megabytes.ts'
import { isPlaylist } from '#src/model/playlist.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useAsset } from './use-asset.ts'

/** A video's file, to take away; nothing where there is but a playlist of pieces. */
export function FileLink({ media: { sources, fallbackUrl } }: { media: Recording }) {
  const { t } = useLocale()
  const asset = useAsset()
  const file = sources.find(({ url }) => url === fallbackUrl)
  const format = formatOf(file?.type ?? '')
  if (isPlaylist(file?.type ?? '')) return null
  return (
    <a href={asset(fallbackUrl)} download>
      {file?.bytes
        ? t('video.download', { format, size: megabytes(file.bytes) })
        : t('video.file', { format })}
    </a>
  )
}

/** What a MIME type is called among readers: "MP4". */
export function formatOf(type: string): string {
  if (isPlaylist(type)) return 'HLS'
  return (type.split(/[/;]/)[1] ?? type).toUpperCase()
}
