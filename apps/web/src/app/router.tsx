import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  parseSearchWith,
  stringifySearchWith,
} from "@tanstack/react-router";
import { queryClient } from "../api/query-client.ts";
import { trpc } from "../api/trpc.ts";
import { RouteError } from "./route-error.tsx";
import { RoutePending } from "./route-pending.tsx";
import { shownWords } from "../text/shown-words.ts";
import { ShellPending } from "./shell-pending.tsx";

const root = createRootRoute();

const me = () => queryClient.ensureQueryData(trpc.session.me.queryOptions());

/** A search word that is kept where it is a text. */
const word =
  <TName extends string>(name: TName) =>
  (search: Record<string, unknown>): { readonly [key in TName]?: string } =>
    typeof search[name] === "string" ? ({ [name]: search[name] } as { [key in TName]: string }) : {};

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: word("to"),
  component: lazyRouteComponent(() => import("../routes/sign-in.tsx"), "SignIn"),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: "/forgot-password",
  validateSearch: word("email"),
  component: lazyRouteComponent(() => import("../routes/forgot-password.tsx"), "ForgotPassword"),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: "/reset-password",
  validateSearch: word("token"),
  component: lazyRouteComponent(() => import("../routes/reset-password.tsx"), "ResetPassword"),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  validateSearch: word("token"),
  beforeLoad: async () => {
    const { needed } = await queryClient.fetchQuery(trpc.setup.status.queryOptions());
    if (!needed) throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(() => import("../routes/setup.tsx"), "Setup"),
});

/** Everything behind the sign-in: the shell around the page. */
const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ location }) => {
    if (await me()) return;
    const { needed } = await queryClient.fetchQuery(trpc.setup.status.queryOptions());
    const { setup: token } = location.search as { readonly setup?: unknown };
    if (needed) throw redirect({ to: "/setup", search: typeof token === "string" ? { token } : {} });
    throw redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { to: location.href } });
  },
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(
        trpc.definitions.published.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
      ),
      shownWords.inside(),
    ]),
  component: lazyRouteComponent(() => import("../shell/shell.tsx"), "Shell"),
  pendingComponent: ShellPending,
});

/** What a list shows; the address holds all of it, so that a list can be sent to a colleague. */
export interface ListSearch {
  readonly view?: string;
  readonly type?: string;
  readonly where?: string;
  readonly q?: string;
  readonly sort?: string;
  readonly group?: string;
  readonly columns?: string;
  readonly bin?: boolean;
}

const LIST_KEYS = ["view", "type", "where", "q", "sort", "group", "columns"] as const;

function listSearch(search: Record<string, unknown>): ListSearch {
  const kept = LIST_KEYS.flatMap((key) => (typeof search[key] === "string" ? [[key, search[key]]] : []));
  return {
    ...(Object.fromEntries(kept) as ListSearch),
    ...((search["bin"] === true || search["bin"] === "true") && { bin: true }),
  };
}

const page = <TPath extends string>(path: TPath, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => shell,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name),
    pendingComponent: RoutePending,
  });

const list = createRoute({
  getParentRoute: () => shell,
  path: "/e/$entity",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("../routes/list.tsx"), "List"),
  pendingComponent: RoutePending,
});

const importing = createRoute({
  getParentRoute: () => shell,
  path: "/e/$entity/import",
  validateSearch: word("run"),
  component: lazyRouteComponent(() => import("../routes/import.tsx"), "Import"),
  pendingComponent: RoutePending,
});

const merge = createRoute({
  getParentRoute: () => shell,
  path: "/e/$entity/merge",
  validateSearch: word("ids"),
  component: lazyRouteComponent(() => import("../routes/merge.tsx"), "Merge"),
  pendingComponent: RoutePending,
});

const designer = createRoute({
  getParentRoute: () => shell,
  path: "/design/$entity",
  validateSearch: word("form"),
  component: lazyRouteComponent(() => import("../routes/design-entity.tsx"), "DesignEntity"),
  pendingComponent: RoutePending,
});

const routes = root.addChildren([
  signIn,
  forgotPassword,
  resetPassword,
  setup,
  shell.addChildren([
    page("/", () => import("../routes/home.tsx"), "Home"),
    page("/d/$dashboard", () => import("../routes/dashboard.tsx"), "DashboardPage"),
    list,
    page("/e/$entity/new", () => import("../routes/new-record.tsx"), "NewRecord"),
    importing,
    page("/e/$entity/duplicates", () => import("../routes/duplicates.tsx"), "Duplicates"),
    merge,
    page("/e/$entity/$id", () => import("../routes/record.tsx"), "Record"),
    page("/gallery", () => import("../routes/gallery.tsx"), "Gallery"),
    page("/gallery/$name", () => import("../routes/preset.tsx"), "Preset"),
    page("/notifications", () => import("../routes/notifications.tsx"), "Notifications"),
    page("/jobs", () => import("../routes/jobs.tsx"), "Jobs"),
    page("/design", () => import("../routes/design.tsx"), "Design"),
    designer,
    page("/design/$entity/views/$view", () => import("../routes/design-view.tsx"), "DesignView"),
    page("/dashboards", () => import("../routes/dashboards.tsx"), "Dashboards"),
    page("/dashboards/$dashboard", () => import("../routes/design-dashboard.tsx"), "DesignDashboard"),
    page("/navigation", () => import("../routes/navigation.tsx"), "NavigationPage"),
    page("/publish", () => import("../routes/publish.tsx"), "Publish"),
    page("/rules", () => import("../routes/rules.tsx"), "Rules"),
    page("/rules/$rule", () => import("../routes/rule.tsx"), "Rule"),
    page("/settings", () => import("../routes/settings.tsx"), "SettingsPage"),
    page("/settings/profile", () => import("../routes/profile.tsx"), "Profile"),
    page("/settings/users", () => import("../routes/users.tsx"), "Users"),
    page("/settings/roles", () => import("../routes/roles.tsx"), "Roles"),
    page("/settings/tokens", () => import("../routes/tokens.tsx"), "Tokens"),
    page("/settings/calendars", () => import("../routes/calendars.tsx"), "Calendars"),
    page("/settings/outbox", () => import("../routes/outbox.tsx"), "Outbox"),
    // Whatever else an address says: the shell stays around it, and who is signed out is led to the sign-in.
    page("$", () => import("../shell/missing-page.tsx"), "MissingPage"),
  ]),
]);

/** The addresses of the product. */
export const router = createRouter({
  // Words of an address are texts as they stand, so that a filter in it can be read and written by people.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(JSON.stringify),
  routeTree: routes,
  // Each page fails by itself, within the shell.
  defaultErrorComponent: RouteError,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
