/**
 * Whether every text inside a value can be kept: the database stores neither a NUL nor half of a character. Such text
 * only comes from broken programs, and is refused before it becomes a fault.
 */
export function storable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (Array.isArray(value)) return value.every(storable);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(([name, inner]) => storable(name) && storable(inner));
  }
  return true;
}
