/** What of the environment names the language of messages (POSIX.1-2024, 8.2), the first one first. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/**
 * The language that the system wants messages in, e.g. `es_MX.UTF-8` or `es-MX`; empty where it names
 * none. Windows has no such variables of its own: there the language of its surface counts, unless one
 * of them is set all the same (Git Bash does).
 *
 * @param locale the locale that the system's own settings name
 */
export function systemLanguage(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  locale: () => string,
): string {
  const named = variables.map((variable) => env[variable]).find((value) => value)
  return named ?? (platform === 'win32' ? locale() : '')
}
