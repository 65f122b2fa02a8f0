import './ui/mantine.ts';
import './ui/style.css';
import './shell/shell.css';
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
