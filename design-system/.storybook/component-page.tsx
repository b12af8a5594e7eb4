import {
  Controls,
  Description,
  Primary,
  Stories,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import type { Guidance } from '../src/story/guidance.ts';

/** The page of a component: what it looks like, how to use it, its keys, its properties and all its states. */
export function ComponentPage() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const guidance = preparedMeta.parameters['guidance'] as Guidance | undefined;
  return (
    <>
      <Title />
      <Description />
      <Primary />
      {guidance && <HowToUse {...guidance} />}
      <h2>Properties</h2>
      <Controls />
      <Stories includePrimary={false} title="States" />
    </>
  );
}

function HowToUse({ do: advice, dont, keyboard }: Guidance) {
  return (
    <>
      <h2>How to use it</h2>
      <p>
        <strong>Do.</strong> {advice}
      </p>
      <p>
        <strong>Don’t.</strong> {dont}
      </p>
      {keyboard && (
        <table>
          <caption>Keyboard</caption>
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            {keyboard.map(([keys, effect]) => (
              <tr key={keys}>
                <td>{keys}</td>
                <td>{effect}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
