import { createServer, connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** A line between a browser and the server that a test can really cut. */
export interface Line {
  address: string;
  /** Breaks every connection and lets none in. */
  cut(): void;
  /** Bytes go nowhere, and nobody is told: a line that hangs. */
  hang(): void;
  /** The line is whole again; what hung is broken. */
  mend(): void;
  /** Cuts the line as soon as the server has begun to answer a request whose head holds `words`: it was done, the answer is lost. */
  loseAnswer(words: string): Promise<void>;
  /** Cuts the line as soon as such a request comes, before the server has any of it. */
  loseRequest(words: string): Promise<void>;
  close(): Promise<void>;
}

type Trap = { words: string; at: 'request' | 'answer'; sprung: () => void };

/** Opens a line to a server on this machine. */
export async function openLine(server: string): Promise<Line> {
  const target = new URL(server);
  const sockets = new Set<Socket>();
  let [open, hanging] = [true, false];
  let trap: Trap | null = null;
  const breakAll = (): void => { for (const socket of sockets) socket.destroy(); };
  const spring = (): void => {
    open = false;
    breakAll();
    trap?.sprung();
    trap = null;
  };
  const relay = createServer((near) => {
    if (!open) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    let caught = false;
    near.on('data', (chunk: Buffer) => {
      if (hanging) return;
      if (trap && chunk.includes(trap.words)) {
        if (trap.at === 'request') return spring();
        caught = true;
      }
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      if (hanging) return;
      if (caught && trap) spring();
      else near.write(chunk);
    });
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      sockets.add(socket);
      socket.on('error', () => { other.destroy(); });
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const { port } = relay.address() as { port: number };
  const lay = (words: string, at: Trap['at']): Promise<void> => new Promise((sprung) => { trap = { words, at, sprung }; });
  return {
    address: `http://127.0.0.1:${port}`,
    cut: () => {
      open = false;
      breakAll();
    },
    hang: () => { hanging = true; },
    mend: () => {
      if (hanging) breakAll();
      [open, hanging] = [true, false];
    },
    loseAnswer: (words) => lay(words, 'answer'),
    loseRequest: (words) => lay(words, 'request'),
    close: async () => {
      breakAll();
      relay.close();
      await once(relay, 'close');
    },
  };
}
