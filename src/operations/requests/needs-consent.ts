import type { FiledRequest } from '../../edit/request-file.ts'
import type { Show } from '../../vocabulary.ts'

/** Whether a name comes to be shown that nobody's consent is noted for: another name, or one that was not shown. */
export function needsConsent(
  { name, show }: { readonly name: string | undefined; readonly show: Show | undefined },
  filed: FiledRequest,
  usual: string,
): boolean {
  const shown = show ?? filed.own('person', 'show') ?? usual
  if (shown === 'none') return false
  const isOther = name !== undefined && name !== filed.own('person', 'name')
  return isOther || (show !== undefined && !filed.has('consent'))
}
