import { app } from '../../vite.shared'

const config = app('mobile', '/m/', 5172)

/* the service worker reads from it which files make up the app */
export default { ...config, build: { ...config.build, manifest: 'files.json' } }
