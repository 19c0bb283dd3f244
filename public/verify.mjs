// The verifier of Ruamkit judging bundles (AGPL-3.0-only), built by npm run verifier from app/domain/judging.
// node verify.mjs bundle.json
const MICRO = 1e6;
const GUARD = 1e-4;
function toMicro(value) {
  return Math.floor(value * MICRO + 0.5 + GUARD) + 0;
}
function toDigits({ micro, digits }) {
  return Math.floor(micro / powerOfTen(6 - digits) + 0.5) + 0;
}
function powerOfTen(exponent) {
  let power = 1;
  for (let step = 0; step < exponent; step += 1) power *= 10;
  return power;
}
function writeMicro({ micro, digits = 6 }) {
  const units = toDigits({ micro, digits });
  const sign = units < 0 ? "-" : "";
  const text = String(Math.abs(units)).padStart(digits + 1, "0");
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, text.length - digits)}.${text.slice(text.length - digits)}`;
}
function apportion({ parts, total }) {
  if (parts.length === 0) return [];
  const whole = parts.map((part) => Math.floor(part + GUARD) + 0);
  const missing = total - whole.reduce((sum, part) => sum + part, 0);
  const each = Math.floor(missing / parts.length);
  const rest = missing - each * parts.length;
  const order = parts.map((part, at) => ({ at, remainder: Math.floor((part - (whole[at] ?? 0)) * MICRO) })).sort((left, right) => right.remainder - left.remainder || left.at - right.at);
  const extra = new Set(order.slice(0, rest).map(({ at }) => at));
  return whole.map((part, at) => part + each + (extra.has(at) ? 1 : 0));
}
function log(value) {
  if (!(value > 0)) return value === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  let mantissa = value;
  let exponent = 0;
  while (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let power = 25; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return 2 * ratio * sum + exponent * Math.LN2;
}
function exp(value) {
  if (value > 700) return Number.POSITIVE_INFINITY;
  if (value < -700) return 0;
  const halvings = Math.floor(value / Math.LN2 + 0.5);
  const rest = value - halvings * Math.LN2;
  let sum = 1;
  for (let term = 16; term >= 1; term -= 1) sum = 1 + sum * rest / term;
  for (let step = 0; step < halvings; step += 1) sum *= 2;
  for (let step = 0; step > halvings; step -= 1) sum /= 2;
  return sum;
}
function writeCanonicalJson(value) {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("JSON holds finite numbers only");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => writeCanonicalJson(item)).join(",")}]`;
  if (typeof value !== "object") throw new RangeError(`JSON holds no ${typeof value}`);
  const fields = Object.entries(value).filter(([, item]) => item !== void 0).sort(([left], [right]) => left < right ? -1 : 1).map(([key, item]) => `${JSON.stringify(key)}:${writeCanonicalJson(item)}`);
  return `{${fields.join(",")}}`;
}
function findDifference({
  expected,
  found,
  path = ""
}) {
  if (isBranch(expected) && isBranch(found) && Array.isArray(expected) === Array.isArray(found)) {
    const left = expected;
    const right = found;
    const keys = Array.isArray(expected) ? Array.from({ length: Math.max(expected.length, found.length) }, (_, at) => String(at)) : [.../* @__PURE__ */ new Set([...Object.keys(left), ...Object.keys(right)])].sort();
    for (const key of keys) {
      const difference = findDifference({
        expected: Object.hasOwn(left, key) ? left[key] : void 0,
        found: Object.hasOwn(right, key) ? right[key] : void 0,
        path: path === "" ? key : `${path}.${key}`
      });
      if (difference) return difference;
    }
    return null;
  }
  const [wanted, seen] = [show(expected), show(found)];
  return wanted === seen ? null : { path, expected: shorten(wanted), found: shorten(seen) };
}
const isBranch = (value) => typeof value === "object" && value !== null;
const show = (value) => value === void 0 ? "nothing" : writeCanonicalJson(value);
const shorten = (text) => text.length > 120 ? `${text.slice(0, 120)}…` : text;
function refuseMethod(refusal) {
  return { ok: false, refusal };
}
function isScoreMethod(method) {
  return method === "raw" || method === "z" || method === "offsets";
}
const JUDGING_METHODS = ["raw", "z", "offsets", "bradley-terry", "copeland", "plackett-luce"];
const IGNORED_REASONS = ["superseded", "undone", "recused", "withdrawn", "practice"];
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isCode = (value) => typeof value === "string" && value.length > 0 && value.length <= 100;
const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
const isWhole = (value, most) => isNumber(value) && Number.isInteger(value) && value >= 0 && value <= most;
const isIgnored = (value) => value === void 0 || IGNORED_REASONS.includes(value);
const MOST_RUNS = 1e4;
function findRecordProblems(records) {
  if (!isFields(records)) return [{ code: "shape", path: "" }];
  const settings = findSettingProblems(records.settings);
  if (settings.length > 0) return settings;
  const { criteria, scale } = records.settings;
  const problems = [];
  const listOf = (key, check2) => {
    const list = records[key];
    if (!Array.isArray(list)) {
      problems.push({ code: "shape", path: key });
      return;
    }
    list.forEach((item, at) => {
      if (isFields(item)) check2(item, `${key}.${at}`);
      else problems.push({ code: "shape", path: `${key}.${at}` });
    });
  };
  const demand = (fine, code, path) => {
    if (!fine) problems.push({ code, path });
  };
  const seen = /* @__PURE__ */ new Set();
  const once = (key, path) => {
    demand(!seen.has(key), "duplicate", path);
    seen.add(key);
  };
  listOf("entries", ({ code, support }, path) => {
    demand(isCode(code), "shape", `${path}.code`);
    demand(support === void 0 || isWhole(support, 1e12), "shape", `${path}.support`);
    once(`entry ${code}`, path);
  });
  listOf("judges", ({ code }, path) => {
    demand(isCode(code), "shape", `${path}.code`);
    once(`judge ${code}`, path);
  });
  listOf("ballots", ({ judge, entry, scores, ignored }, path) => {
    demand(isCode(judge) && isCode(entry) && isIgnored(ignored) && isFields(scores), "shape", path);
    if (ignored !== void 0 || !isFields(scores)) return;
    once(`ballot ${JSON.stringify([judge, entry])}`, path);
    for (const { key } of criteria) {
      const score = Object.hasOwn(scores, key) ? scores[key] : void 0;
      if (score === void 0) problems.push({ code: "scoreMissing", path: `${path}.scores.${key}` });
      else if (!isNumber(score) || score < scale.min || score > scale.max) {
        problems.push({ code: "scoreOutsideScale", path: `${path}.scores.${key}` });
      }
    }
  });
  listOf("choices", ({ judge, left, right, outcome, ignored }, path) => {
    const fine = isCode(judge) && isCode(left) && isCode(right) && left !== right && isIgnored(ignored);
    demand(fine && (outcome === "left" || outcome === "right" || outcome === "tie"), "shape", path);
  });
  listOf("rankings", ({ judge, ranked, seen: looked, ignored }, path) => {
    const areCodes = (value) => Array.isArray(value) && value.every(isCode) && new Set(value).size === value.length;
    demand(isCode(judge) && areCodes(ranked) && areCodes(looked) && isIgnored(ignored), "shape", path);
    if (ignored === void 0) once(`ranking ${judge}`, path);
  });
  return problems;
}
function findSettingProblems(settings) {
  if (!isFields(settings)) return [{ code: "shape", path: "settings" }];
  const { method, criteria, scale, lambda, alpha, minBallots, tieRules, seed, bootstrapRuns, places } = settings;
  const problems = [];
  const demand = (fine, path) => {
    if (!fine) problems.push({ code: "setting", path: `settings.${path}` });
  };
  demand(JUDGING_METHODS.includes(method), "method");
  const keys = Array.isArray(criteria) ? criteria.map((one) => isFields(one) ? one.key : void 0) : [];
  const scored = JUDGING_METHODS.includes(method) ? isScoreMethod(method) : false;
  demand(
    Array.isArray(criteria) && (criteria.length > 0 || !scored) && criteria.every((one) => isFields(one) && isCode(one.key) && isNumber(one.weight) && one.weight > 0) && new Set(keys).size === keys.length,
    "criteria"
  );
  demand(isFields(scale) && isNumber(scale.min) && isNumber(scale.max) && scale.min < scale.max, "scale");
  demand(isNumber(lambda) && lambda >= 0, "lambda");
  demand(isNumber(alpha) && alpha >= 0, "alpha");
  demand(isWhole(minBallots, 1e3), "minBallots");
  demand(typeof seed === "string" && seed.length > 0, "seed");
  demand(isWhole(bootstrapRuns, MOST_RUNS), "bootstrapRuns");
  demand(isWhole(places, 1e6) && places !== 0, "places");
  demand(
    Array.isArray(tieRules) && tieRules.every(
      (one) => isFields(one) && (one.rule === "median" || one.rule === "more-firsts" || one.rule === "support" || one.rule === "fewer-low" && isNumber(one.at) || one.rule === "criterion" && keys.includes(one.criterion))
    ),
    "tieRules"
  );
  return problems;
}
function chooseSource({
  prepared,
  preferred
}) {
  const counts = {
    scores: prepared.ballots.length,
    choices: prepared.choices.length,
    rankings: prepared.rankings.length
  };
  return preferred.find((source) => counts[source] > 0) ?? null;
}
function listRankings({
  prepared,
  source
}) {
  if (source === "rankings") return prepared.rankings;
  const totals = /* @__PURE__ */ new Map();
  for (const { judge, entry, total } of prepared.ballots) {
    const own = totals.get(judge) ?? /* @__PURE__ */ new Map();
    const micro = toMicro(total);
    own.set(micro, [...own.get(micro) ?? [], entry]);
    totals.set(judge, own);
  }
  return [...totals].sort(([left], [right]) => left - right).map(([judge, own]) => ({
    judge,
    groups: [...own].sort(([left], [right]) => right - left).map(([, entries]) => entries),
    unranked: []
  }));
}
function listComparisons({
  prepared,
  source
}) {
  if (source === "choices") {
    return prepared.choices.map(({ judge, left, right, outcome }) => ({
      judge,
      left,
      right,
      share: outcome === "left" ? 1 : outcome === "right" ? 0 : 0.5
    }));
  }
  const comparisons = [];
  for (const { judge, groups, unranked } of listRankings({ prepared, source })) {
    groups.forEach((group, at) => {
      const below = [...groups.slice(at + 1).flat(), ...unranked];
      group.forEach((left, place) => {
        for (const right of group.slice(place + 1)) comparisons.push({ judge, left, right, share: 0.5 });
        for (const right of below) comparisons.push({ judge, left, right, share: 1 });
      });
    });
  }
  return comparisons;
}
function fitCopeland({
  prepared,
  weights,
  comparisons
}) {
  const source = chooseSource({ prepared, preferred: ["rankings", "choices", "scores"] });
  if (!source) return refuseMethod({ code: "noRecords" });
  const points = prepared.entries.map(() => Number.NaN);
  const add = (entry, by) => {
    const before = points[entry];
    points[entry] = (Number.isNaN(before) ? 0 : before) + by;
  };
  for (const { judge, left, right, share: share2 } of comparisons ?? listComparisons({ prepared, source })) {
    const weight = weights?.[judge] ?? 1;
    if (weight === 0) continue;
    const by = (2 * share2 - 1) * weight;
    add(left, by);
    add(right, -by);
  }
  return { ok: true, source, values: points };
}
function findComponents({ size, links }) {
  const parent = Array.from({ length: size }, (_, at) => at);
  const rootOf = (place) => {
    let root = place;
    while (parent[root] !== root) root = parent[root];
    let step = place;
    while (parent[step] !== root) {
      const next = parent[step];
      parent[step] = root;
      step = next;
    }
    return root;
  };
  for (let at = 0; at < links.length; at += 2) {
    const [one, other] = [rootOf(links[at]), rootOf(links[at + 1])];
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
  }
  const groups = /* @__PURE__ */ new Map();
  for (let place = 0; place < size; place += 1) {
    const root = rootOf(place);
    const group = groups.get(root);
    if (group) group.push(place);
    else groups.set(root, [place]);
  }
  return [...groups.values()];
}
function isStronglyConnected({ size, links }) {
  return size === 0 || reachesAll({ size, links, from: 0 }) && reachesAll({ size, links, from: 1 });
}
function reachesAll({ size, links, from }) {
  const starts = new Int32Array(size + 1);
  for (let at = from; at < links.length; at += 2) {
    const place = links[at] + 1;
    starts[place] = starts[place] + 1;
  }
  for (let place = 0; place < size; place += 1) {
    starts[place + 1] = starts[place + 1] + starts[place];
  }
  const filled = starts.slice();
  const ends = new Int32Array(links.length / 2);
  for (let at = 0; at < links.length; at += 2) {
    const place = links[at + from];
    ends[filled[place]] = links[at + 1 - from];
    filled[place] = filled[place] + 1;
  }
  const seen = new Uint8Array(size);
  seen[0] = 1;
  const waiting = [0];
  let count = 1;
  for (let place = waiting.pop(); place !== void 0; place = waiting.pop()) {
    for (let at = starts[place]; at < starts[place + 1]; at += 1) {
      const other = ends[at];
      if (seen[other]) continue;
      seen[other] = 1;
      count += 1;
      waiting.push(other);
    }
  }
  return count === size;
}
const turnsFor = (judges) => 4 * judges + 60;
const SMALL_ENOUGH = 1e-15;
function solveOffsets({
  ballots,
  values,
  entries,
  judges,
  lambda
}) {
  const size = ballots.length;
  const entryOf = Int32Array.from(ballots, ({ entry }) => entry);
  const judgeOf = Int32Array.from(ballots, ({ judge }) => judge);
  const perEntry = new Float64Array(entries);
  const perJudge = new Float64Array(judges);
  for (let at = 0; at < size; at += 1) {
    perEntry[entryOf[at]] = perEntry[entryOf[at]] + 1;
    perJudge[judgeOf[at]] = perJudge[judgeOf[at]] + 1;
  }
  const means = new Float64Array(entries);
  const fillMeans = (value) => {
    means.fill(0);
    for (let at = 0; at < size; at += 1)
      means[entryOf[at]] = means[entryOf[at]] + value(at);
    for (let entry = 0; entry < entries; entry += 1) {
      if (perEntry[entry]) means[entry] = means[entry] / perEntry[entry];
    }
  };
  const multiply = (vector, result) => {
    fillMeans((at) => vector[judgeOf[at]]);
    let level = 0;
    for (let judge = 0; judge < judges; judge += 1) if (perJudge[judge]) level += vector[judge];
    level *= lambda === 0 ? size / judges / judges : 0;
    for (let judge = 0; judge < judges; judge += 1) {
      result[judge] = (perJudge[judge] + lambda) * vector[judge] + (perJudge[judge] ? level : 0);
    }
    for (let at = 0; at < size; at += 1) {
      const judge = judgeOf[at];
      result[judge] = result[judge] - means[entryOf[at]];
    }
  };
  const right = new Float64Array(judges);
  fillMeans((at) => values[at]);
  for (let at = 0; at < size; at += 1) {
    const judge = judgeOf[at];
    right[judge] = right[judge] + values[at] - means[entryOf[at]];
  }
  const diagonal = perJudge.map((count) => Math.max(count + lambda, 1));
  const offsets = solveByConjugateGradients({ multiply, right, diagonal, turns: turnsFor(judges) });
  let mean = 0;
  let active = 0;
  for (let judge = 0; judge < judges; judge += 1) {
    if (!perJudge[judge]) continue;
    mean += offsets[judge];
    active += 1;
  }
  mean = active > 0 ? mean / active : 0;
  for (let judge = 0; judge < judges; judge += 1) {
    offsets[judge] = perJudge[judge] ? offsets[judge] - mean : 0;
  }
  fillMeans((at) => values[at] - offsets[judgeOf[at]]);
  return { entries: means, judges: offsets };
}
function solveByConjugateGradients({
  multiply,
  right,
  diagonal,
  turns,
  tolerance = SMALL_ENOUGH
}) {
  const size = right.length;
  const solution = new Float64Array(size);
  const residual = Float64Array.from(right);
  const direction = new Float64Array(size);
  const product = new Float64Array(size);
  let before = 0;
  let first = -1;
  for (let turn2 = 0; turn2 < turns; turn2 += 1) {
    let length = 0;
    for (let at = 0; at < size; at += 1) {
      length += residual[at] * residual[at] / diagonal[at];
    }
    if (first < 0) first = length;
    if (length <= first * tolerance * tolerance) break;
    const keep = turn2 === 0 ? 0 : length / before;
    for (let at = 0; at < size; at += 1) {
      direction[at] = residual[at] / diagonal[at] + keep * direction[at];
    }
    multiply(direction, product);
    let curvature = 0;
    for (let at = 0; at < size; at += 1) curvature += direction[at] * product[at];
    if (!(curvature > 0)) break;
    const step = length / curvature;
    for (let at = 0; at < size; at += 1) {
      solution[at] = solution[at] + step * direction[at];
      residual[at] = residual[at] - step * product[at];
    }
    before = length;
  }
  return solution;
}
function fitOffsets({ prepared }) {
  const { ballots, entries, judges, settings } = prepared;
  if (ballots.length === 0) return refuseMethod({ code: "noRecords" });
  const short = findShortEntries(prepared);
  if (short.length > 0) return refuseMethod({ code: "tooFewScores", entries: short });
  const perJudge = countByJudge(prepared);
  const single = judges.filter((_, at) => perJudge[at] === 1);
  if (settings.lambda === 0 && single.length > 0) {
    return refuseMethod({ code: "judgeWithOneScore", judges: single });
  }
  const components = findComponents({
    size: entries.length + judges.length,
    links: ballots.flatMap(({ entry, judge }) => [entry, entries.length + judge])
  }).map((group) => group.filter((at) => at < entries.length).map((at) => entries[at])).filter((group) => group.length > 0);
  if (components.length > 1) return refuseMethod({ code: "disconnected", components });
  const solved = solveOffsets({
    ballots,
    values: ballots.map(({ total }) => total),
    entries: entries.length,
    judges: judges.length,
    lambda: settings.lambda
  });
  return {
    ok: true,
    source: "scores",
    values: Array.from(solved.entries),
    adjusted: ballots.map(({ total, judge }) => total - solved.judges[judge]),
    judges: judges.flatMap(
      (_, judge) => perJudge[judge] ? [{ judge, offset: solved.judges[judge] }] : []
    )
  };
}
function countByJudge({ ballots, judges }) {
  const counts = judges.map(() => 0);
  for (const { judge } of ballots) counts[judge] = (counts[judge] ?? 0) + 1;
  return counts;
}
function findShortEntries({ ballots, entries, settings }) {
  const counts = entries.map(() => 0);
  for (const { entry } of ballots) counts[entry] = (counts[entry] ?? 0) + 1;
  return entries.filter((_, at) => (counts[at] ?? 0) < Math.max(1, settings.minBallots));
}
const TURNS = 200;
const LAST_BITS = 1e-10;
const WIDE = 0.5;
function fitStrengths({
  picks,
  size,
  alpha,
  start,
  precision = 1e-12
}) {
  const flat = flatten(picks);
  let theta = start ? Float64Array.from(start) : new Float64Array(size);
  const gradient = new Float64Array(size);
  const diagonal = new Float64Array(size);
  let strength = theta.map(exp);
  let last = 1;
  for (let turn2 = 0; turn2 < TURNS; turn2 += 1) {
    const sums = describeSlope({ flat, strength, gradient, diagonal, alpha });
    const point = strength;
    const step = solveByConjugateGradients({
      multiply: (vector, result) => multiplyCurvature({ flat, strength: point, sums, alpha, vector, result }),
      right: gradient,
      diagonal,
      turns: 2 * size + 20,
      tolerance: Math.max(1e-8, Math.min(0.05, last * last))
    });
    const range = measureRange(step, alpha);
    if (!(range < 1e6)) return null;
    const move = (length) => {
      const next2 = theta.map((value, at) => value + length * step[at]);
      if (alpha === 0) centre(next2);
      return next2;
    };
    let next = move(range > 4 ? 4 / range : 1);
    if (range > WIDE) {
      const likelihoodAt = (at) => measureLikelihood({ flat, theta: at, strength: at.map(exp), alpha });
      if (!(likelihoodAt(next) > likelihoodAt(theta))) next = move(log(1 + range) / range);
    }
    theta = next;
    strength = theta.map(exp);
    const settled = range <= precision || range < LAST_BITS && range >= last;
    last = range;
    if (settled) {
      centre(theta);
      return theta;
    }
  }
  return null;
}
function measureRange(step, alpha) {
  let low = alpha > 0 ? 0 : Number.POSITIVE_INFINITY;
  let high = alpha > 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (const value of step) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
function measureLikelihood({
  flat: { from, members, wins, offered },
  theta,
  strength,
  alpha
}) {
  let value = 0;
  for (let at = 0; at < theta.length; at += 1) {
    value += alpha * (theta[at] - strength[at]);
  }
  for (let pick = 0; pick < offered.length; pick += 1) {
    let sum = 0;
    for (let at = from[pick]; at < from[pick + 1]; at += 1) {
      const entry = members[at];
      sum += strength[entry];
      value += wins[at] * theta[entry];
    }
    value -= offered[pick] * log(sum);
  }
  return value;
}
function flatten(picks) {
  const length = picks.reduce((sum, { members: members2 }) => sum + members2.length, 0);
  const from = new Int32Array(picks.length + 1);
  const members = new Int32Array(length);
  const wins = new Float64Array(length);
  const offered = new Float64Array(picks.length);
  picks.forEach((pick, at) => {
    const start = from[at];
    from[at + 1] = start + pick.members.length;
    members.set(pick.members, start);
    wins.set(pick.wins, start);
    let sum = 0;
    for (const won of pick.wins) sum += won;
    offered[at] = sum;
  });
  return { from, members, wins, offered };
}
function describeSlope({
  flat: { from, members, wins, offered },
  strength,
  gradient,
  diagonal,
  alpha
}) {
  const sums = new Float64Array(offered.length);
  for (let at = 0; at < strength.length; at += 1) {
    gradient[at] = alpha * (1 - strength[at]);
    diagonal[at] = alpha * strength[at] + 1e-12;
  }
  for (let pick = 0; pick < offered.length; pick += 1) {
    let sum = 0;
    for (let at = from[pick]; at < from[pick + 1]; at += 1) {
      sum += strength[members[at]];
    }
    sums[pick] = sum;
    const count = offered[pick];
    for (let at = from[pick]; at < from[pick + 1]; at += 1) {
      const entry = members[at];
      const share2 = strength[entry] / sum;
      gradient[entry] = gradient[entry] + wins[at] - count * share2;
      diagonal[entry] = diagonal[entry] + count * share2 * (1 - share2);
    }
  }
  return sums;
}
function multiplyCurvature({
  flat: { from, members, offered },
  strength,
  sums,
  alpha,
  vector,
  result
}) {
  let level = 0;
  if (alpha === 0) for (const value of vector) level += value;
  for (let at = 0; at < result.length; at += 1) {
    result[at] = alpha * strength[at] * vector[at] + level / result.length;
  }
  for (let pick = 0; pick < offered.length; pick += 1) {
    let mean = 0;
    for (let at = from[pick]; at < from[pick + 1]; at += 1) {
      const entry = members[at];
      mean += strength[entry] * vector[entry];
    }
    mean /= sums[pick];
    const scale = offered[pick] / sums[pick];
    for (let at = from[pick]; at < from[pick + 1]; at += 1) {
      const entry = members[at];
      result[entry] = result[entry] + scale * strength[entry] * (vector[entry] - mean);
    }
  }
}
function centre(values) {
  let mean = 0;
  for (const value of values) mean += value;
  mean /= values.length;
  for (let at = 0; at < values.length; at += 1) values[at] = values[at] - mean;
}
function fitBradleyTerry(question) {
  const { prepared, weights } = question;
  const source = chooseSource({ prepared, preferred: ["choices", "rankings", "scores"] });
  if (!source) return refuseMethod({ code: "noRecords" });
  const comparisons = question.comparisons ?? listComparisons({ prepared, source });
  return fitPicks({ ...question, source, picks: pickPairs({ comparisons, weights }) });
}
function fitPlackettLuce(question) {
  const { prepared, weights } = question;
  const source = chooseSource({ prepared, preferred: ["rankings", "choices", "scores"] });
  if (!source) return refuseMethod({ code: "noRecords" });
  const picks = source === "choices" ? pickPairs({ comparisons: listComparisons({ prepared, source }), weights }) : listRankings({ prepared, source }).flatMap(
    (ranking) => pickStages({ ranking, weight: weights?.[ranking.judge] ?? 1 })
  );
  return fitPicks({ ...question, source, picks });
}
const TABLES = /* @__PURE__ */ new WeakMap();
function groupPairs(comparisons) {
  const known = TABLES.get(comparisons);
  if (known) return known;
  const places = /* @__PURE__ */ new Map();
  const keyOf = ({ left, right }) => Math.min(left, right) * 1e6 + Math.max(left, right);
  const keys = [...new Set(comparisons.map(keyOf))].sort((one, other) => one - other);
  keys.forEach((key, place) => {
    places.set(key, place);
  });
  const table = {
    members: keys.map((key) => [Math.floor(key / 1e6), key % 1e6]),
    pairOf: Int32Array.from(comparisons, (comparison) => places.get(keyOf(comparison)))
  };
  TABLES.set(comparisons, table);
  return table;
}
function pickPairs({
  comparisons,
  weights
}) {
  const { members, pairOf } = groupPairs(comparisons);
  const wins = members.map(() => [0, 0]);
  comparisons.forEach(({ judge, left, right, share: share2 }, at) => {
    const weight = weights?.[judge] ?? 1;
    const won = wins[pairOf[at]];
    won[0] += weight * (left < right ? share2 : 1 - share2);
    won[1] += weight * (left < right ? 1 - share2 : share2);
  });
  return members.flatMap((pair, at) => {
    const [low, high] = wins[at];
    return low + high > 0 ? [{ members: pair, wins: [low, high] }] : [];
  });
}
function pickStages({ ranking, weight }) {
  return ranking.groups.flatMap((group, at) => {
    const below = [...ranking.groups.slice(at + 1).flat(), ...ranking.unranked];
    const count = below.length > 0 ? group.length : group.length - 1;
    if (count === 0 || weight === 0) return [];
    const share2 = weight * count / group.length;
    return [{ members: [...group, ...below], wins: [...group.map(() => share2), ...below.map(() => 0)] }];
  });
}
function fitPicks({
  prepared: { entries, settings },
  picks,
  source,
  weights,
  start,
  precision
}) {
  const size = entries.length;
  if (picks.length === 0) return refuseMethod({ code: "noRecords" });
  const same = start !== void 0 && weights?.every((weight) => weight > 0);
  const alpha = same ? start.alpha ?? 0 : chooseAlpha({ picks, entries, alpha: settings.alpha });
  if (typeof alpha !== "number") return refuseMethod(alpha);
  const theta = fitStrengths({ picks, size, alpha, start: start?.values, precision });
  if (!theta) return refuseMethod({ code: "notConverged" });
  return { ok: true, source, values: Array.from(theta), ...alpha > 0 ? { alpha } : {} };
}
function chooseAlpha({
  picks,
  entries,
  alpha
}) {
  const offered = [];
  const beaten = [];
  for (const { members, wins } of picks) {
    for (let at = 0; at < members.length; at += 1) {
      offered.push(members[0], members[at]);
      if (wins[at] === 0) continue;
      for (const loser of members) beaten.push(members[at], loser);
    }
  }
  const components = findComponents({ size: entries.length, links: offered });
  if (components.length > 1) {
    const groups = components.map((group) => group.map((at) => entries[at]));
    return { code: "disconnected", components: groups };
  }
  if (isStronglyConnected({ size: entries.length, links: beaten })) return 0;
  return alpha > 0 ? alpha : { code: "noFiniteStrength", entries: findOneSided({ picks, entries }) };
}
function findOneSided({ picks, entries }) {
  const won = /* @__PURE__ */ new Set();
  const lost = /* @__PURE__ */ new Set();
  for (const { members, wins } of picks) {
    const sum = wins.reduce((total, win) => total + win, 0);
    members.forEach((entry, at) => {
      if (wins[at] > 0) won.add(entry);
      if (wins[at] < sum) lost.add(entry);
    });
  }
  return entries.filter((_, at) => !won.has(at) || !lost.has(at));
}
function meanByEntry({
  prepared: { ballots, entries },
  values
}) {
  const sums = entries.map(() => 0);
  const counts = entries.map(() => 0);
  for (let at = 0; at < ballots.length; at += 1) {
    const entry = ballots[at]?.entry;
    sums[entry] = sums[entry] + values[at];
    counts[entry] = counts[entry] + 1;
  }
  return sums.map((sum, at) => counts[at] === 0 ? Number.NaN : sum / counts[at]);
}
function fitRaw({ prepared }) {
  if (prepared.ballots.length === 0) return refuseMethod({ code: "noRecords" });
  const adjusted = prepared.ballots.map(({ total }) => total);
  return { ok: true, source: "scores", values: meanByEntry({ prepared, values: adjusted }), adjusted };
}
function fitZ({ prepared }) {
  const { ballots, judges } = prepared;
  if (ballots.length === 0) return refuseMethod({ code: "noRecords" });
  const short = findShortEntries(prepared);
  if (short.length > 0) return refuseMethod({ code: "tooFewScores", entries: short });
  const counts = countByJudge(prepared);
  const single = judges.filter((_, at) => counts[at] === 1);
  if (single.length > 0) return refuseMethod({ code: "judgeWithOneScore", judges: single });
  const totals = judges.map(() => []);
  for (const { judge, total } of ballots) totals[judge]?.push(total);
  const flat = judges.filter((_, at) => {
    const own2 = totals[at] ?? [];
    return own2.length > 0 && own2.every((total) => toMicro(total) === toMicro(own2[0]));
  });
  if (flat.length > 0) return refuseMethod({ code: "judgeWithoutSpread", judges: flat });
  const all = describeSpread(ballots.map(({ total }) => total));
  const own = totals.map((values) => describeSpread(values));
  const adjusted = ballots.map(({ judge, total }) => {
    const { mean, spread } = own[judge];
    return all.mean + all.spread * (total - mean) / spread;
  });
  const figures = judges.flatMap(
    (_, judge) => counts[judge] ? [{ judge, ...own[judge] }] : []
  );
  return {
    ok: true,
    source: "scores",
    values: meanByEntry({ prepared, values: adjusted }),
    adjusted,
    judges: figures,
    centre: all
  };
}
function describeSpread(values) {
  if (values.length === 0) return { mean: 0, spread: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, spread: Math.sqrt(squares / values.length) };
}
function fitMethod({
  prepared,
  method
}) {
  return FITS[method]({ prepared });
}
function refitWithWeights({
  prepared,
  method,
  comparisons,
  weights,
  start,
  precision
}) {
  const question = { prepared, comparisons, weights, start, precision };
  if (method === "copeland") return fitCopeland(question);
  return method === "bradley-terry" ? fitBradleyTerry(question) : fitPlackettLuce(question);
}
const FITS = {
  raw: fitRaw,
  z: fitZ,
  offsets: fitOffsets,
  "bradley-terry": fitBradleyTerry,
  copeland: fitCopeland,
  "plackett-luce": fitPlackettLuce
};
function createRandom(seed) {
  let a = hashSeed(seed, 2166136261);
  let b = hashSeed(seed, 2654435769);
  let c = hashSeed(seed, 608135816);
  let counter = 1;
  function nextUint32() {
    const drawn = (a + b | 0) + counter | 0;
    counter = counter + 1 | 0;
    a = b ^ b >>> 9;
    b = c + (c << 3) | 0;
    c = (c << 21 | c >>> 11) + drawn | 0;
    return drawn >>> 0;
  }
  function nextUnit() {
    const high = nextUint32() >>> 5;
    const low = nextUint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }
  function nextBelow(limit) {
    if (!Number.isInteger(limit) || limit < 1 || limit > 4294967296) {
      throw new RangeError(`limit must be a whole number from 1 to 2^32, not ${limit}`);
    }
    const usable = 4294967296 - 4294967296 % limit;
    let drawn = nextUint32();
    while (drawn >= usable) drawn = nextUint32();
    return drawn % limit;
  }
  for (let round = 0; round < 15; round += 1) nextUint32();
  return { nextUint32, nextUnit, nextBelow, nextNormal: () => sumToNormal(nextUint32) };
}
function sumToNormal(nextUint32) {
  let sum = 0;
  for (let draw = 0; draw < 12; draw += 1) sum += nextUint32();
  return sum / 4294967296 - 6;
}
function compareCodes(left, right) {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
function hashSeed(seed, basis) {
  let hash = basis;
  for (let at = 0; at < seed.length; at += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 16777619);
  }
  hash = Math.imul(hash ^ hash >>> 16, 2246822507);
  hash = Math.imul(hash ^ hash >>> 13, 3266489909);
  return hash ^ hash >>> 16;
}
function prepareRecords({ records }) {
  const { settings } = records;
  const listed = [...records.entries].sort((left, right) => compareCodes(left.code, right.code));
  const entries = listed.map(({ code }) => code);
  const judges = records.judges.map(({ code }) => code).sort(compareCodes);
  const entryAt = new Map(entries.map((code, at) => [code, at]));
  const judgeAt = new Map(judges.map((code, at) => [code, at]));
  const weightSum = settings.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const shares = settings.criteria.map(({ weight }) => weight / weightSum);
  const ballots = [];
  for (const { judge, entry, scores, ignored } of records.ballots) {
    const [judgePlace, entryPlace] = [judgeAt.get(judge), entryAt.get(entry)];
    if (ignored || judgePlace === void 0 || entryPlace === void 0) continue;
    const values = settings.criteria.map(({ key }) => scores[key]);
    const weighted = settings.criteria.reduce(
      (sum, { weight }, at) => sum + weight * values[at],
      0
    );
    ballots.push({ entry: entryPlace, judge: judgePlace, scores: values, total: weighted / weightSum });
  }
  ballots.sort((left, right) => left.entry - right.entry || left.judge - right.judge);
  return {
    settings,
    entries,
    judges,
    support: listed.map(({ support }) => support ?? 0),
    shares,
    ballots,
    choices: prepareChoices({ records, entryAt, judgeAt }),
    rankings: prepareRankings({ records, entryAt, judgeAt })
  };
}
function prepareChoices({ records, entryAt, judgeAt }) {
  const choices = [];
  for (const { judge, left, right, outcome, ignored } of records.choices) {
    const [who, one, other] = [judgeAt.get(judge), entryAt.get(left), entryAt.get(right)];
    if (ignored || who === void 0 || one === void 0 || other === void 0) continue;
    choices.push({ judge: who, left: one, right: other, outcome });
  }
  return choices.sort(
    (one, other) => one.judge - other.judge || one.left - other.left || one.right - other.right || compareCodes(one.outcome, other.outcome)
  );
}
function prepareRankings({ records, entryAt, judgeAt }) {
  const rankings = [];
  for (const { judge, ranked, seen, ignored } of records.rankings) {
    const who = judgeAt.get(judge);
    if (ignored || who === void 0) continue;
    const places = (codes) => codes.flatMap((code) => {
      const at = entryAt.get(code);
      return at === void 0 ? [] : [at];
    });
    const order = places(ranked);
    const unranked = places(seen).filter((at) => !order.includes(at));
    if (order.length + unranked.length < 2) continue;
    rankings.push({
      judge: who,
      groups: order.map((at) => [at]),
      unranked: unranked.sort((left, right) => left - right)
    });
  }
  const key = ({ groups, unranked }) => `${groups.join(" ")}/${unranked.join(" ")}`;
  return rankings.sort((left, right) => left.judge - right.judge || compareCodes(key(left), key(right)));
}
function withoutJudge({
  prepared,
  judge
}) {
  const others = (record) => record.judge !== judge;
  return {
    ...prepared,
    // why: taking one of two judges away must show what follows, not only that an entry has too few
    settings: { ...prepared.settings, minBallots: 1 },
    ballots: prepared.ballots.filter(others),
    choices: prepared.choices.filter(others),
    rankings: prepared.rankings.filter(others)
  };
}
function indexForTies(prepared) {
  const ballots = prepared.entries.map(() => []);
  const best = prepared.judges.map(() => Number.NEGATIVE_INFINITY);
  for (const ballot of prepared.ballots) {
    ballots[ballot.entry]?.push(ballot);
    best[ballot.judge] = Math.max(best[ballot.judge], toMicro(ballot.total));
  }
  return { prepared, ballots, best };
}
function breakTies({
  index,
  entries
}) {
  const split = (group, at) => {
    const rule = index.prepared.settings.tieRules[at];
    if (!rule || group.entries.length < 2) return [group];
    const marks = /* @__PURE__ */ new Map();
    for (const entry of group.entries) {
      const mark2 = markEntry({ index, entry, rule });
      marks.set(mark2, [...marks.get(mark2) ?? [], entry]);
    }
    const parts = [...marks].sort(([left], [right]) => right - left);
    return parts.flatMap(
      ([, members]) => split({ entries: members, tieRule: parts.length > 1 ? at : group.tieRule }, at + 1)
    );
  };
  return split({ entries: [...entries], tieRule: null }, 0);
}
function markEntry({ index, entry, rule }) {
  const { prepared } = index;
  const own = index.ballots[entry] ?? [];
  switch (rule.rule) {
    case "support":
      return prepared.support[entry] ?? 0;
    case "criterion": {
      const at = prepared.settings.criteria.findIndex(({ key }) => key === rule.criterion);
      return toMicro(share(own.map(({ scores }) => scores[at] ?? 0)));
    }
    case "median":
      return toMicro(median(own.map(({ total }) => total)));
    case "fewer-low":
      return -toMicro(share(own.flatMap(({ scores }) => scores.map((score) => score <= rule.at ? 1 : 0))));
    case "more-firsts":
      return toMicro(share(listFirsts({ index, entry })));
  }
}
function listFirsts({
  index: { prepared, ballots, best },
  entry
}) {
  const ranked = prepared.rankings.flatMap(
    ({ groups, unranked }) => [...groups.flat(), ...unranked].includes(entry) ? [groups[0]?.includes(entry) ? 1 : 0] : []
  );
  const scored = (ballots[entry] ?? []).map(({ judge, total }) => toMicro(total) === best[judge] ? 1 : 0);
  return [...ranked, ...scored];
}
const share = (values) => values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
function median(values) {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1] + upper) / 2;
}
const SETTLED = 0.95;
const MOST_WORK = 5e6;
function measureUncertainty({
  prepared,
  fit,
  ranking
}) {
  const { settings } = prepared;
  const onScores = isScoreMethod(settings.method);
  const draw = onScores ? drawResiduals({ prepared, fit }) : drawJudges({ prepared, fit });
  if (draw === null) return { ok: false, reason: onScores ? "tooFewBallots" : "tooFewJudges" };
  const runs = onScores ? settings.bootstrapRuns : Math.min(settings.bootstrapRuns, affordRuns({ prepared, fit }));
  const random = createRandom(`${settings.seed}:uncertainty`);
  const drawn = [];
  for (let run = 0; run < runs; run += 1) {
    drawn.push(Float64Array.from(draw(random), (value) => toMicro(value)));
  }
  return summarize({ prepared, ranking, drawn, drawnFrom: onScores ? "residuals" : "judges" });
}
function affordRuns({ prepared, fit }) {
  const count = listComparisons({ prepared, source: fit.source }).length;
  return Math.max(100, Math.floor(MOST_WORK / Math.max(1, count)));
}
function drawResiduals({ prepared, fit }) {
  const { ballots, entries, judges, settings } = prepared;
  const adjusted = fit.adjusted ?? [];
  const ranked = fit.values.filter((value) => !Number.isNaN(value)).length;
  const fitted = ranked + (settings.method === "raw" ? 0 : (fit.judges?.length ?? 1) - 1);
  const spare = ballots.length - fitted;
  if (spare < 1) return null;
  const enlarge = Math.sqrt(ballots.length / spare);
  const residuals = Float64Array.from(
    ballots,
    ({ entry }, at) => (adjusted[at] - fit.values[entry]) * enlarge
  );
  const values = new Float64Array(ballots.length);
  return (random) => {
    for (let at = 0; at < values.length; at += 1) {
      values[at] = residuals[random.nextBelow(residuals.length)];
    }
    const deviations = settings.method === "offsets" ? solveOffsets({
      ballots,
      values,
      entries: entries.length,
      judges: judges.length,
      lambda: settings.lambda
    }).entries : meanByEntry({ prepared, values });
    return fit.values.map((value, at) => value + deviations[at]);
  };
}
function drawJudges({ prepared, fit }) {
  const { method } = prepared.settings;
  const active = new Set(
    [...prepared.ballots, ...prepared.choices, ...prepared.rankings].map(({ judge }) => judge)
  );
  if (active.size < 2 || isScoreMethod(method)) return null;
  const comparisons = listComparisons({ prepared, source: fit.source });
  return (random) => {
    const weights = prepared.judges.map(() => -log(1 - random.nextUnit()));
    const again = refitWithWeights({ prepared, method, comparisons, weights, start: fit, precision: 1e-3 });
    return again.ok ? again.values : fit.values;
  };
}
function summarize({
  prepared: { entries, settings },
  ranking,
  drawn,
  drawnFrom
}) {
  const runs = drawn.length;
  const first = new Float64Array(entries.length);
  const inPlaces = new Float64Array(entries.length);
  const at = new Map(entries.map((code, place) => [code, place]));
  const places = ranking.map(({ entry }) => at.get(entry));
  for (const values of drawn) {
    shareTop({ values, among: places, places: 1, into: first });
    shareTop({ values, among: places, places: settings.places, into: inPlaces });
  }
  const rows = [...places].sort((left, right) => left - right).map((entry) => {
    const values = drawn.map((run) => run[entry]).sort((left, right) => left - right);
    return {
      entry: entries[entry],
      low: values[Math.floor(0.025 * runs)],
      high: values[Math.ceil(0.975 * runs) - 1],
      first: toMicro(first[entry] / runs),
      inPlaces: toMicro(inPlaces[entry] / runs)
    };
  });
  const neighbours = ranking.slice(1).map((below, place) => {
    const above = ranking[place];
    const [upper, lower] = [places[place], places[place + 1]];
    let stays = 0;
    for (const values of drawn) {
      const difference = values[upper] - values[lower];
      stays += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
    }
    return { above: above.entry, below: below.entry, stays: toMicro(stays / runs), rank: above.rank };
  });
  const ties = neighbours.filter(({ stays }) => stays < toMicro(SETTLED));
  return {
    ok: true,
    runs,
    drawn: drawnFrom,
    entries: rows,
    ties: ties.map(({ above, below, stays }) => ({ above, below, stays })),
    contested: listContested({ rows, ties, places: settings.places, ranking })
  };
}
function shareTop({
  values,
  among,
  places,
  into
}) {
  const sorted = among.map((entry) => values[entry]).sort((left, right) => right - left);
  if (sorted.length === 0) return;
  const last = sorted[Math.min(places, sorted.length) - 1];
  const above = sorted.filter((value) => value > last).length;
  const equal = sorted.filter((value) => value === last).length;
  const part = Math.min(1, (places - above) / equal);
  for (const entry of among) {
    const value = values[entry];
    if (value >= last) into[entry] = into[entry] + (value > last ? 1 : part);
  }
}
function listContested({
  rows,
  ties,
  places,
  ranking
}) {
  const open = (1 - SETTLED) / 2;
  const edge = new Set(
    rows.filter(({ inPlaces }) => inPlaces > toMicro(open) && inPlaces < toMicro(1 - open)).map(({ entry }) => entry)
  );
  const order = new Set(
    ties.filter(({ rank }) => rank < places).flatMap(({ above, below }) => [above, below])
  );
  return ranking.flatMap(
    ({ entry }) => edge.has(entry) ? [{ entry, why: "places" }] : order.has(entry) ? [{ entry, why: "order" }] : []
  );
}
function computeResult({ records }) {
  const prepared = prepareRecords({ records });
  const { method } = prepared.settings;
  const fits = JUDGING_METHODS.map((key) => ({ key, fit: fitMethod({ prepared, method: key }) }));
  const methods = fits.map(({ key, fit }) => tabulate({ prepared, method: key, fit }));
  const official = fits.find(({ key }) => key === method)?.fit;
  if (!official.ok) {
    return { method, methods, refusal: official.refusal, ranking: [], winners: [], flips: [] };
  }
  const ranking = rankEntries({ prepared, fit: official });
  return {
    method,
    methods,
    ranking,
    winners: listWinners({ ranking, places: prepared.settings.places }),
    flips: leaveJudgesOut({ prepared, fit: official, ranking }).filter(
      ({ entered, left, firstChanges, refusal }) => entered.length > 0 || left.length > 0 || firstChanges || refusal
    ),
    ...prepared.settings.bootstrapRuns > 0 ? { uncertainty: measureUncertainty({ prepared, fit: official, ranking }) } : {}
  };
}
function leaveJudgesOut({
  prepared,
  fit: whole,
  ranking
}) {
  const { method, places } = prepared.settings;
  const winners = listWinners({ ranking, places });
  const first = listWinners({ ranking, places: 1 }).join(" ");
  const comparisons = isScoreMethod(method) ? [] : listComparisons({ prepared, source: whole.source });
  return prepared.judges.flatMap((code, judge) => {
    const rest = withoutJudge({ prepared, judge });
    if (rest.ballots.length + rest.choices.length + rest.rankings.length === countRecords(prepared))
      return [];
    const fit = isScoreMethod(method) ? fitMethod({ prepared: rest, method }) : refitWithWeights({
      prepared,
      method,
      comparisons,
      weights: prepared.judges.map((_, other) => other === judge ? 0 : 1),
      start: whole,
      precision: 1e-5
    });
    if (!fit.ok) {
      return [{ judge: code, entered: [], left: [], firstChanges: false, refusal: fit.refusal }];
    }
    const order = rankEntries({ prepared: rest, fit, places });
    const others = listWinners({ ranking: order, places });
    return [
      {
        judge: code,
        entered: others.filter((entry) => !winners.includes(entry)),
        left: winners.filter((entry) => !others.includes(entry)),
        firstChanges: listWinners({ ranking: order, places: 1 }).join(" ") !== first
      }
    ];
  });
}
const countRecords = ({ ballots, choices, rankings }) => ballots.length + choices.length + rankings.length;
function listWinners({
  ranking,
  places
}) {
  return ranking.filter(({ rank }) => rank <= places).map(({ entry }) => entry).sort(compareCodes);
}
function groupByValue(fit) {
  const groups = /* @__PURE__ */ new Map();
  fit.values.forEach((value, entry) => {
    if (Number.isNaN(value)) return;
    const micro = toMicro(value);
    const group = groups.get(micro);
    if (group) group.push(entry);
    else groups.set(micro, [entry]);
  });
  return [...groups].sort(([left], [right]) => right - left).map(([value, entries]) => ({ value, entries }));
}
function rankEntries({
  prepared,
  fit,
  places = Number.POSITIVE_INFINITY
}) {
  const index = indexForTies(prepared);
  const ranking = [];
  for (const { value, entries } of groupByValue(fit)) {
    if (ranking.length >= places) break;
    for (const group of breakTies({ index, entries })) {
      const rank = ranking.length + 1;
      for (const entry of group.entries) {
        ranking.push({
          entry: prepared.entries[entry],
          value,
          rank,
          tied: group.entries.length > 1,
          tieRule: group.tieRule
        });
      }
    }
  }
  return ranking;
}
function tabulate({
  prepared: { entries, judges },
  method,
  fit
}) {
  if (!fit.ok) return { method, ok: false, refusal: fit.refusal };
  let before = 0;
  const rows = groupByValue(fit).flatMap(({ value, entries: group }) => {
    const rank = before + 1;
    before += group.length;
    return group.map((at) => ({ entry: entries[at], value, rank, tied: group.length > 1 }));
  });
  return {
    method,
    ok: true,
    source: fit.source,
    rows,
    unranked: entries.filter((_, at) => Number.isNaN(fit.values[at])),
    ...fit.judges ? {
      judges: fit.judges.map(({ judge, offset, mean, spread }) => ({
        judge: judges[judge],
        ...offset === void 0 ? {} : { offset: toMicro(offset) },
        ...mean === void 0 ? {} : { mean: toMicro(mean) },
        ...spread === void 0 ? {} : { spread: toMicro(spread) }
      }))
    } : {},
    ...fit.alpha === void 0 ? {} : { alpha: toMicro(fit.alpha) }
  };
}
function explainEntries({
  records,
  digits = 6,
  only
}) {
  const prepared = prepareRecords({ records });
  const { method } = prepared.settings;
  const fit = fitMethod({ prepared, method });
  if (!fit.ok) return [];
  const unit = powerOfTen(6 - digits);
  const ballotsOf = indexBallots(prepared);
  const comparisonsOf = isScoreMethod(method) ? null : indexComparisons(listComparisons({ prepared, source: fit.source }));
  return rankEntries({ prepared, fit }).flatMap(
    ({ entry, value, rank, tied, tieRule }) => {
      if (only !== void 0 && entry !== only) return [];
      const at = prepared.entries.indexOf(entry);
      const head = { entry, rank, tied, tieRule, unit, total: toDigits({ micro: value, digits }) };
      if (comparisonsOf) {
        return [
          {
            kind: "pairs",
            ...head,
            ...countOpponents({ prepared, entry: at, comparisons: comparisonsOf.get(at) ?? [] })
          }
        ];
      }
      const own = ballotsOf.get(at) ?? [];
      return [
        {
          kind: "scores",
          ...head,
          ...addUpScores({ prepared, own, adjusted: fit.adjusted ?? [], unit, digits, total: head.total })
        }
      ];
    }
  );
}
function indexBallots({ ballots }) {
  const index = /* @__PURE__ */ new Map();
  ballots.forEach(({ entry }, at) => {
    const own = index.get(entry);
    if (own) own.push(at);
    else index.set(entry, [at]);
  });
  return index;
}
function addUpScores({
  prepared: { ballots, judges, settings, shares },
  own,
  adjusted,
  unit,
  digits,
  total
}) {
  const inUnits = (value) => value * MICRO / unit;
  const round = (value) => toDigits({ micro: toMicro(value), digits });
  const count = own.length;
  const means = settings.criteria.map(
    (_, criterion) => own.reduce((sum, at) => sum + (ballots[at]?.scores[criterion] ?? 0), 0) / count
  );
  const totals = own.map((at) => ballots[at]?.total ?? 0);
  const raw = round(totals.reduce((sum, value) => sum + value, 0) / count);
  const contributions = apportion({
    parts: means.map((mean, criterion) => inUnits(mean * shares[criterion])),
    total: raw
  });
  const rawShown = apportion({ parts: totals.map(inUnits), total: raw * count });
  const adjustedShown = apportion({
    parts: own.map((at) => inUnits(adjusted[at])),
    total: total * count
  });
  return {
    raw,
    adjustment: total - raw,
    criteria: settings.criteria.map(({ key, weight }, at) => ({
      key,
      mean: round(means[at]),
      weight,
      contribution: contributions[at]
    })),
    judges: own.map((at, place) => ({
      judge: judges[ballots[at]?.judge],
      raw: rawShown[place],
      adjustment: adjustedShown[place] - rawShown[place],
      adjusted: adjustedShown[place]
    }))
  };
}
function indexComparisons(comparisons) {
  const index = /* @__PURE__ */ new Map();
  for (const comparison of comparisons) {
    for (const entry of [comparison.left, comparison.right]) {
      const own = index.get(entry);
      if (own) own.push(comparison);
      else index.set(entry, [comparison]);
    }
  }
  return index;
}
function countOpponents({
  prepared: { entries },
  entry,
  comparisons
}) {
  const counts = /* @__PURE__ */ new Map();
  for (const { left, right, share: share2 } of comparisons) {
    const other = left === entry ? right : left;
    const won = left === entry ? share2 : 1 - share2;
    const count = counts.get(other) ?? { wins: 0, losses: 0, ties: 0 };
    if (won === 1) count.wins += 1;
    else if (won === 0) count.losses += 1;
    else count.ties += 1;
    counts.set(other, count);
  }
  const opponents = [...counts].sort(([left], [right]) => left - right).map(([other, count]) => ({ entry: entries[other], ...count }));
  const sum = (key) => opponents.reduce((total, opponent) => total + opponent[key], 0);
  return { wins: sum("wins"), losses: sum("losses"), ties: sum("ties"), opponents };
}
const START = [
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
];
const ROUND = [
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
];
function hashText(text) {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 536870912));
  view.setUint32(padded.length - 4, bytes.length * 8 >>> 0);
  const state = Int32Array.from(START);
  const schedule = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) addBlock({ state, schedule, view, at });
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
const turn = (word, by) => word >>> by | word << 32 - by;
function addBlock({
  state,
  schedule,
  view,
  at
}) {
  for (let t = 0; t < 16; t += 1) schedule[t] = view.getInt32(at + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const early = schedule[t - 15];
    const late = schedule[t - 2];
    const small0 = turn(early, 7) ^ turn(early, 18) ^ early >>> 3;
    const small1 = turn(late, 17) ^ turn(late, 19) ^ late >>> 10;
    schedule[t] = schedule[t - 16] + small0 + schedule[t - 7] + small1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choose = e & f ^ ~e & g;
    const first = h + big1 + choose + ROUND[t] + schedule[t] | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = a & b ^ a & c ^ b & c;
    h = g;
    g = f;
    f = e;
    e = d + first | 0;
    d = c;
    c = b;
    b = a;
    a = first + big0 + majority | 0;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let word = 0; word < 8; word += 1)
    state[word] = state[word] + sums[word] | 0;
}
const BUNDLE_FORMAT = "ruamkit-judging-bundle";
const BUNDLE_VERSION = 1;
function writeBundle(bundle) {
  return `${writeCanonicalJson(bundle)}
`;
}
const compareTexts = (left, right) => left < right ? -1 : left > right ? 1 : 0;
function sortRecords(records) {
  const sort = (items) => items.map((item) => ({ item, key: writeCanonicalJson(item) })).sort((left, right) => compareTexts(left.key, right.key)).map(({ item }) => item);
  return {
    settings: records.settings,
    entries: sort(records.entries),
    judges: sort(records.judges),
    ballots: sort(records.ballots),
    choices: sort(records.choices),
    rankings: sort(records.rankings)
  };
}
function readText(file) {
  if (typeof file === "string") return file;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    return null;
  }
}
function verifyBundle(file) {
  const text = readText(file);
  const verdict = { ok: false, checks: [], fingerprint: text === null ? "" : hashText(text) };
  try {
    const complete = text !== null && check({ text, verdict });
    verdict.ok = complete && verdict.checks.every(({ ok }) => ok);
    if (text === null) verdict.checks.push({ key: "json", ok: false, found: "not UTF-8" });
  } catch (error) {
    verdict.ok = false;
    verdict.checks.push({ key: "result", ok: false, found: error instanceof Error ? error.message : "" });
  }
  return verdict;
}
function check({ text, verdict }) {
  const { checks } = verdict;
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    checks.push({ key: "json", ok: false });
    return false;
  }
  checks.push({ key: "json", ok: true });
  const head = typeof parsed === "object" && parsed !== null ? parsed : {};
  const name = `${String(head.format)} ${String(head.version)}`;
  const wanted = `${BUNDLE_FORMAT} ${BUNDLE_VERSION}`;
  checks.push({ key: "format", ...compare(wanted, name) });
  if (name !== wanted) return false;
  const bundle = parsed;
  checks.push({ key: "canonical", ok: writeBundle(bundle) === text });
  const problem = findRecordProblems(head.records)[0];
  checks.push({
    key: "records",
    ok: problem === void 0,
    ...problem ? { path: `records.${problem.path}`, found: problem.code } : {}
  });
  if (problem) return false;
  checkHashes({ bundle, checks });
  checkLabels({ bundle, checks });
  recompute({ bundle, verdict });
  return true;
}
function checkHashes({ bundle, checks }) {
  const { hashes, ...parts } = bundle;
  const { bundle: whole, ...others } = hashes ?? { records: "", result: "", bundle: "" };
  const { result, explanations } = parts;
  const expected = {
    hashRecords: [hashText(writeCanonicalJson(parts.records)), others.records],
    hashResult: [hashText(writeCanonicalJson({ result, explanations })), others.result],
    hashBundle: [hashText(writeCanonicalJson({ ...parts, hashes: others })), whole]
  };
  for (const key of ["hashRecords", "hashResult", "hashBundle"]) {
    checks.push({ key, ...compare(expected[key][0], String(expected[key][1])) });
  }
}
function checkLabels({ bundle, checks }) {
  const codes = (items, key) => Array.isArray(items) ? items.map((item) => String(item?.[key])) : [];
  const { records } = bundle;
  const difference = findDifference({ expected: sortRecords(records), found: records, path: "records" }) ?? findDifference({
    expected: codes(records.entries, "code"),
    found: codes(bundle.entries, "code"),
    path: "entries"
  }) ?? findDifference({
    expected: records.settings.criteria.map(({ key, weight }) => `${key} ${weight}`),
    found: Array.isArray(bundle.rubric) ? bundle.rubric.map(({ key, weight }) => `${key} ${weight}`) : [],
    path: "rubric"
  });
  checks.push({ key: "labels", ok: difference === null, ...difference });
}
function recompute({ bundle, verdict }) {
  const records = bundle.records;
  const result = computeResult({ records });
  const pairs = [
    ["ranking", result.ranking, bundle.result?.ranking],
    ["result", result, bundle.result],
    ["explanations", explainEntries({ records }), bundle.explanations]
  ];
  for (const [key, expected, found] of pairs) {
    const path = key === "ranking" ? "result.ranking" : key;
    const difference = findDifference({ expected, found, path });
    verdict.checks.push({ key, ok: difference === null, ...difference });
  }
  const labels = new Map(
    (Array.isArray(bundle.entries) ? bundle.entries : []).map((entry) => [entry.code, entry])
  );
  verdict.about = bundle.about;
  verdict.counts = {
    entries: records.entries.length,
    judges: records.judges.length,
    ballots: records.ballots.filter(({ ignored }) => !ignored).length,
    choices: records.choices.filter(({ ignored }) => !ignored).length,
    rankings: records.rankings.filter(({ ignored }) => !ignored).length
  };
  verdict.winners = result.ranking.filter(({ entry }) => result.winners.includes(entry)).map(({ entry, rank, value }) => ({
    rank,
    code: entry,
    number: String(labels.get(entry)?.number ?? ""),
    title: String(labels.get(entry)?.title ?? ""),
    value
  }));
}
const compare = (expected, found) => expected === found ? { ok: true } : { ok: false, expected, found: found.slice(0, 120) };
const CHECKS = {
  json: { th: "ไฟล์อ่านได้", en: "the file can be read" },
  format: { th: "รูปแบบและรุ่นของไฟล์ถูกต้อง", en: "format and version are known" },
  canonical: { th: "ไฟล์เขียนตามแบบมาตรฐานทุกไบต์", en: "every byte is written in the standard form" },
  records: { th: "ใบคะแนนและกติกาครบถ้วนถูกต้อง", en: "ballots and settings are complete and valid" },
  hashRecords: { th: "ค่าแฮชของใบคะแนนและกติกาตรงกัน", en: "hash of ballots and settings" },
  hashResult: { th: "ค่าแฮชของผลการตัดสินตรงกัน", en: "hash of the result" },
  hashBundle: { th: "ค่าแฮชของทั้งไฟล์ตรงกัน", en: "hash of the whole bundle" },
  labels: { th: "รายชื่อผลงานและเกณฑ์ตรงกับใบคะแนน", en: "entries and criteria match the ballots" },
  ranking: { th: "คำนวณอันดับใหม่แล้วได้ตรงกับที่ประกาศ", en: "recomputed ranking equals the published one" },
  result: { th: "คำนวณผลทุกวิธีใหม่แล้วได้ตรงกับที่ประกาศ", en: "recomputed result equals the published one" },
  explanations: {
    th: "คำอธิบายคะแนนของทุกผลงานบวกได้ตรงกัน",
    en: "recomputed explanations equal the published ones"
  }
};
function describeVerdict({
  verdict,
  fingerprint
}) {
  const lines = [];
  const { about, counts } = verdict;
  if (about && counts) {
    lines.push(
      `${textOf(about.challenge, "th")} · ${textOf(about.round, "th")}`,
      `${textOf(about.challenge, "en")} · ${textOf(about.round, "en")}`,
      `ผลงาน ${counts.entries} กรรมการ ${counts.judges} ใบคะแนน ${counts.ballots} การเลือกทีละคู่ ${counts.choices} การจัดอันดับ ${counts.rankings}`,
      `${counts.entries} entries, ${counts.judges} judges, ${counts.ballots} ballots, ${counts.choices} choices, ${counts.rankings} rankings`,
      ""
    );
  }
  for (const { key, ok, path, expected, found } of verdict.checks) {
    lines.push(`${mark(ok)}  ${CHECKS[key].th} · ${CHECKS[key].en}`);
    if (ok) continue;
    if (path) lines.push(`    ที่ · at        ${path}`);
    if (expected !== void 0) lines.push(`    ควรเป็น · expected ${clean(expected)}`);
    if (found !== void 0) lines.push(`    พบว่า · found    ${clean(found)}`);
  }
  if (fingerprint) {
    lines.push(
      `${mark(isSame(fingerprint, verdict))}  ลายนิ้วมือของไฟล์ตรงกับที่ประกาศ · fingerprint equals the announced one`
    );
  }
  lines.push("", `ลายนิ้วมือของไฟล์ · fingerprint (SHA-256): ${verdict.fingerprint}`);
  const fine = verdict.ok && (!fingerprint || isSame(fingerprint, verdict));
  if (fine && verdict.winners) {
    lines.push("", "ผู้ได้รับคัดเลือก · winners");
    for (const { rank, code, number, title, value } of verdict.winners) {
      lines.push(
        `  ${rank}. ${clean(code)}  ${writeMicro({ micro: value })}  ${clean(number)}  ${clean(title)}`
      );
    }
  }
  lines.push(
    "",
    fine ? "ตรวจสอบแล้ว ผลการตัดสินถูกต้องตามใบคะแนนทุกประการ · verified: the result follows from the ballots" : "ตรวจสอบไม่ผ่าน ไฟล์นี้ไม่ตรงกับใบคะแนนหรือถูกแก้ไข · NOT verified: the file was changed or does not follow from its ballots"
  );
  return `${lines.join("\n")}
`;
}
const mark = (ok) => ok ? "ผ่าน PASS" : "ไม่ผ่าน FAIL";
const isSame = (fingerprint, verdict) => fingerprint.trim().toLowerCase() === verdict.fingerprint;
const textOf = (text, language) => clean(String(text?.[language] ?? ""));
const clean = (text) => text.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, "�");
const USAGE = "วิธีใช้ · usage: node verify.mjs bundle.json [--fingerprint SHA-256]\n";
async function runAsCommand() {
  if (typeof process === "undefined" || !process.versions?.node || !process.argv[1]) return;
  const { realpathSync, readFileSync } = await import("node:fs");
  const { fileURLToPath } = await import("node:url");
  if (!import.meta.url.startsWith("file:")) return;
  if (realpathSync(process.argv[1]) !== realpathSync(fileURLToPath(import.meta.url))) return;
  const words = process.argv.slice(2);
  const option = words.indexOf("--fingerprint");
  const fingerprint = option < 0 ? void 0 : words[option + 1];
  const files = words.filter((_, at) => option < 0 || at !== option && at !== option + 1);
  const file = files[0];
  if (files.length !== 1 || file === void 0 || file.startsWith("-") || option >= 0 && !fingerprint) {
    process.stderr.write(USAGE);
    process.exitCode = 1;
    return;
  }
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    process.stderr.write(
      `อ่านไฟล์ไม่ได้ · the file cannot be read: ${error instanceof Error ? error.message : String(error)}
`
    );
    process.exitCode = 1;
    return;
  }
  const verdict = verifyBundle(bytes);
  process.stdout.write(describeVerdict({ verdict, fingerprint }));
  process.exitCode = verdict.ok && (!fingerprint || isSame(fingerprint, verdict)) ? 0 : 1;
}
await runAsCommand();
export {
  describeVerdict,
  verifyBundle,
  writeMicro
};
