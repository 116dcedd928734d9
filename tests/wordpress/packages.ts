import { provideFromDebian } from '#tests/debian.ts'

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

/** Vitest's own name for what runs before a project's tests: they fail here, in a sentence, where something is missing. */
export function setup(): void {
  provideFromDebian(needed, 'The tests with a real WordPress')
}
