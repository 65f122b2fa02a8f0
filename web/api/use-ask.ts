import { useMutation } from '@tanstack/react-query';

/** Asks the desk what a write would do, without doing it: nothing on the screens changes. */
export function useAsk<Input, Output>(ask: (input: Input, key: string) => Promise<Output>) {
  return useMutation<Output, Error, Input>({
    networkMode: 'always',
    mutationFn: (input) => ask(input, crypto.randomUUID()),
  });
}
