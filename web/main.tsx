import './ui/mantine.ts';
import './ui/colours.css';
import './ui/style.css';
import './ui/controls.css';
import './forms/forms.css';
import './shell/shell.css';
import './shell/sign-in.css';
import './shell/palette.css';
import './file/file.css';
import './case/case.css';
import './letters/letters.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
