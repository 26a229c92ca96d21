/** Placeholder: activates and does nothing yet. */
export function activate(): void {}
