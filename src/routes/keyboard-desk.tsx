import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { KeyWords } from '#src/i18n/key-words.ts'
import { loadKeyWords } from '#src/i18n/key-words.ts'
import { Dialog } from '#src/components/dialog.tsx'
import { KeyList } from '#src/components/key-list.tsx'
import { useLocale } from '#src/i18n/locale.ts'
import { bindingsOf, meaningOf } from '#src/reader/bindings.ts'
import { keyOf } from '#src/reader/key-of.ts'
import { preferences } from '#src/reader/preferences.ts'
import { answerPresses } from '#src/reader/presses.ts'
import { closeLists } from '#src/reader/steps.ts'
import { CommandDesk } from './command-desk.tsx'
import { loadSettings } from './load-later.ts'
import type { ReadingForm } from './settings.tsx'
import { useActions } from './use-actions.ts'

/** The dialogs, each with what is loaded for it. */
type Sheet =
  | { sheet: 'keys' | 'commands'; words: KeyWords; typed: string }
  | { sheet: 'settings'; Form: typeof ReadingForm }
type Props = { say: (text: string) => void }

/** Does what keys ask for, and shows the dialogs: the list of keys, the command menu, reading settings. */
export function KeyboardDesk({ say }: Props) {
  const { t, lang } = useLocale()
  const [open, setOpen] = useState<Sheet>()
  const begun = useRef('')
  const opening = useRef<{ typed: string }>(undefined)

  const show = async (sheet: 'keys' | 'commands') => {
    const typing = { typed: '' }
    opening.current = typing
    try {
      const words = await loadKeyWords(lang)
      // At once: the next letter is the dialog's.
      flushSync(() => setOpen({ sheet, words, typed: typing.typed }))
    } catch {
      say(t('failed.part', { title: t('keys.title') }))
    }
    opening.current = undefined
  }
  const showSettings = async () => {
    try {
      const { ReadingForm: Form } = await loadSettings()
      setOpen({ sheet: 'settings', Form })
    } catch {
      say(t('failed.part', { title: t('settings.title') }))
    }
  }
  const close = (sheet: Sheet['sheet']) => () =>
    // The event comes after the next sheet may have been opened.
    setOpen((now) => (now?.sheet === sheet ? undefined : now))
  const actions = useActions({
    say,
    keys: () => void show('keys'),
    settings: () => void showSettings(),
  })

  const answer = (pressed: string, isRepeated: boolean): boolean => {
    say('')
    if (pressed === 'keys' || pressed === 'commands') {
      void show(pressed)
      return true
    }
    if (pressed === 'settings') {
      actions.settings()
      return true
    }
    // Who opens a dialog and types on means the dialog.
    if (opening.current) {
      opening.current.typed += pressed
      return true
    }
    const bindings = bindingsOf(preferences().keys)
    const together = begun.current && meaningOf(bindings, `${begun.current} ${pressed}`)
    const meaning = together || meaningOf(bindings, pressed)
    begun.current = meaning === 'begun' ? pressed : ''
    if (!meaning || meaning === 'begun') return meaning !== undefined
    // A key that is held walks on; it does not open and close.
    if (isRepeated && meaning !== 'next' && meaning !== 'previous') return true
    if (meaning !== 'menu') closeLists()
    actions[meaning]()
    return true
  }

  // In step with what is pressed.
  useEffect(() => answerPresses(answer))

  // In step with whatever else is done between two keys that belong together.
  useEffect(() => {
    const forget = (event: Event) => {
      const isKey = event instanceof KeyboardEvent
      if (!isKey || (!keyOf(event) && !modifiers.has(event.key))) begun.current = ''
    }
    addEventListener('keydown', forget)
    addEventListener('pointerdown', forget)
    return () => {
      removeEventListener('keydown', forget)
      removeEventListener('pointerdown', forget)
    }
  }, [])

  if (open?.sheet === 'settings')
    return (
      <Dialog title={t('settings.title')} onClose={close('settings')}>
        <open.Form />
      </Dialog>
    )
  if (open?.sheet === 'keys') return <KeyList words={open.words} onClose={close('keys')} />
  return (
    open && (
      <CommandDesk
        words={open.words}
        typed={open.typed}
        actions={actions}
        onClose={close('commands')}
      />
    )
  )
}

const modifiers = new Set(['Shift', 'AltGraph', 'CapsLock'])
