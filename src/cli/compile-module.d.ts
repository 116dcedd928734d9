declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core'
  /** Source text of an ES module with one function a message. */
  export default function compileModule(
    format: MessageFormat,
    messages: Record<string, string>,
  ): string
}
