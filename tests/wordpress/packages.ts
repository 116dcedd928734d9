import type { TestProject } from 'vitest/node'
import { provideFromDebian } from '#tests/debian.ts'
import { openWordPress } from './site.ts'

/** A WordPress, and what it runs on. `php` is named so that Debian does not choose Apache for it. */
const needed = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'mariadb-server-core',
  'mariadb-client',
  'nginx',
  'php',
  'php8.2-fpm',
  'php8.2-cli',
  'php8.2-mysql',
  'php8.2-gd',
  'php8.2-xml',
  'php8.2-mbstring',
  'php8.2-curl',
  'php8.2-intl',
]

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Vitest's own, which is added to
  interface ProvidedContext {
    /** Where the WordPress of these tests is. */
    wordpress: string
  }
}

/** Vitest's own name for what runs before a project's tests: they fail here, in a sentence, where something is missing. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  provideFromDebian(needed, 'The tests with a real WordPress')
  const { origin, close } = await openWordPress('reports/wordpress')
  provide('wordpress', origin)
  return close
}
