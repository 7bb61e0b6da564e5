type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Whether a key opens search wherever one is: Ctrl K or ⌘ K, with Caps Lock too, and where the keyboard writes no Latin
 * letters the key that bears K. On one that does, such as Dvorak, another letter is another key.
 */
export const isSearchKey = ({ key, code, ctrlKey, metaKey, shiftKey }: Key) =>
  (ctrlKey || metaKey) &&
  !shiftKey &&
  (key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[\x20-\x7e]$/.test(key)));
