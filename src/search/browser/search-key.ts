type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Whether a key opens search from anywhere: Ctrl K or ⌘ K, also with Caps Lock on. On a keyboard without Latin letters,
 * the key where K would be counts; on one with them, such as Dvorak, only the letter does.
 */
export const isSearchKey = ({ key, code, ctrlKey, metaKey, shiftKey }: Key) =>
  (ctrlKey || metaKey) &&
  !shiftKey &&
  (key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[\x20-\x7e]$/.test(key)));
