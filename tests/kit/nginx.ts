import { type ForegroundServer, startForegroundServer } from "./foreground-server.ts";

export interface NginxOptions {
  /** Where the WebSocket server listens, on 127.0.0.1. */
  readonly upstreamPort: number;
  /** `proxy_read_timeout` and `proxy_send_timeout`: the silence after which nginx cuts. */
  readonly readTimeoutSeconds: number;
}

/**
 * Debian's nginx as a WebSocket proxy on a free port, one worker. Its documents speak of silence from
 * the upstream; traffic in either direction resets the time, as measured.
 */
export function startNginx({
  upstreamPort,
  readTimeoutSeconds,
}: NginxOptions): Promise<ForegroundServer> {
  // The worker would be www-data, which cannot enter root's temporary directory.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return startForegroundServer({
    binary: "nginx",
    // Without -e, nginx opens /var/log/nginx/error.log before it has read a word of the configuration.
    args: ({ configPath, dir }) => ["-e", "stderr", "-p", dir, "-c", configPath],
    config: ({ port, dir }) => `
${user}
daemon off;
worker_processes 1;
error_log stderr warn;
pid ${dir}/nginx.pid;
events { worker_connections 4096; }
http {
  access_log off;
  client_body_temp_path ${dir}/body;
  proxy_temp_path ${dir}/proxy;
  fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi;
  scgi_temp_path ${dir}/scgi;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${upstreamPort};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection "upgrade";
      proxy_set_header Host $host;
      proxy_read_timeout ${readTimeoutSeconds}s;
      proxy_send_timeout ${readTimeoutSeconds}s;
    }
  }
}
`,
  });
}
