// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Locked = { integrity?: string; inBundle?: boolean; link?: boolean; resolved?: string }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>
}

// What `npm run lockfile` passes over: https://github.com/lirantal/lockfile-lint looks at what is said, not at what is missing.
it('every package that is installed has its digest in the lockfile', () => {
  const without = Object.entries(packages)
    .filter(
      ([path, { inBundle, integrity }]) =>
        path !== '' && !inBundle && !integrity?.startsWith('sha512-'),
    )
    .map(([path]) => path)
  expect(without).toEqual([])
})

it('the lockfile names no host, so that a mirror of somebody’s stays theirs', () => {
  expect(Object.values(packages).flatMap(({ resolved = [] }) => resolved)).toEqual([])
})

it('what is asked for is one version, not a range of them', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(ranges).toEqual([])
})
