# The site as an image: built once, run by an unprivileged user. The database is another container; see compose.yaml.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/ruamkit
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN node --import tsx server/commands/build.ts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/ruamkit
RUN mkdir -p /var/lib/ruamkit && chown node:node /var/lib/ruamkit
WORKDIR /srv/ruamkit
COPY package.json package-lock.json ./
# not `npm prune`: it rewrites the lock file, and the start would then take the build for an old one
RUN npm ci --omit=dev
COPY . .
COPY --from=build /srv/ruamkit/build ./build
USER node
EXPOSE 3000
# node, not npm: the stop signal must reach the site itself
# the flag as in package.json: Node 24 would let short-lived memory grow to four times of that
CMD ["node", "--max-semi-space-size=8", "--import", "tsx", "server.ts"]
