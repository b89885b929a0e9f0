import { DiskError, type Host } from '../../host.ts'

/** How long a file that another program holds open is tried again: OneDrive and Acrobat let go by then. */
const patience = { tries: 20, pause: 100 }

const heldElsewhere = ['EBUSY', 'ENOTEMPTY']
const heldOnWindows = [...heldElsewhere, 'EPERM', 'EACCES']

/**
 * Windows refuses to move what another program holds open; a moment later it often does not. Elsewhere a
 * refusal for want of a right is final.
 */
export async function retried(host: Host, operation: () => void): Promise<void> {
  for (let left = patience.tries; ; left--) {
    try {
      operation()
      return
    } catch (error) {
      const held = host.machine.platform === 'win32' ? heldOnWindows : heldElsewhere
      if (!(error instanceof DiskError && held.includes(error.code)) || left === 0) throw error
      await host.wait(patience.pause)
    }
  }
}
