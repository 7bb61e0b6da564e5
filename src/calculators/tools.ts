import type { Awake } from './island.ts';

export function use(_action: string, _awake: Awake) {}
