/** Bytes as readers are told them, in MB with one decimal; never nothing for something. */
export function megabytes(bytes: number): number {
  return Math.max(bytes && 0.1, Math.round(bytes / 100_000) / 10)
}
