import '#src/styles/layers.css'
import '#src/styles/tokens.css'
import '#src/styles/fonts.css'
import '#src/styles/reset.css'
import '#src/styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterContextProvider } from 'react-router'
import { App } from './app.tsx'
import { appData, createAppData } from './data/app-data.ts'
import { routes } from './router.tsx'
import { editionSource } from './sources/edition.ts'

const data = createAppData(editionSource('/edition/'))
const router = createBrowserRouter(routes, {
  getContext: () => new RouterContextProvider(new Map([[appData, data]])),
})
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App data={data} router={router} />
    </StrictMode>,
  )
