import { createHash } from "node:crypto";

/** A Lua script, which Redis carries out at once and alone. */
export interface RedisScript {
  readonly text: string;
  readonly sha1: string;
}

function script(text: string): RedisScript {
  return { text, sha1: createHash("sha1").update(text).digest("hex") };
}

/*
 * KEYS[1] is the session's head, a hash; KEYS[2] its messages, a stream whose ids are the
 * positions. An entry has one field: "t" for a text, "b" for bytes.
 *
 * Positions go up to 2^53-1, which Lua's numbers hold exactly; but `tostring` would write the large
 * ones as 9.007e+15, hence `text`.
 *
 * Redis does not undo what a script did before it failed. With memory full it refuses the first
 * command that takes memory, unless the script has already changed something. So whatever may be
 * refused comes first.
 */
const TEXT = `local function text(number) return string.format('%.0f', number) end`;

/** ARGV: time to live, then names and values of the head. */
export const CREATE: RedisScript = script(`
if redis.call('EXISTS', KEYS[1]) == 1 then return 'exists' end
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2])
return 'created'
`);

/** A script, since a cluster's client may ask a replica, which lags behind, for a mere HGETALL. */
export const LOAD: RedisScript = script(`return redis.call('HGETALL', KEYS[1])`);

/** ARGV: time to live, generation, after, owner, attempt, secretHash, nextSecretHash. */
export const CLAIM: RedisScript = script(`
${TEXT}
local stored = redis.call('HMGET', KEYS[1], 'generation', 'top')
if not stored[1] then return {'gone'} end
local generation, top, after = tonumber(stored[1]), tonumber(stored[2]), tonumber(ARGV[3])
if generation ~= tonumber(ARGV[2]) then return {'raced'} end
redis.call('HSET', KEYS[1], 'generation', text(generation + 1), 'owner', ARGV[4],
  'attempt', ARGV[5], 'secretHash', ARGV[6], 'nextSecretHash', ARGV[7])
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[1])
local messages = {}
if after < top then messages = redis.call('XRANGE', KEYS[2], text(after + 1), text(top)) end
return {'claimed', redis.call('HGETALL', KEYS[1]), messages}
`);

/**
 * ARGV: time to live, generation, first, acked, handled, whether there is data, data, whether
 * confirmed, whether released; then of each message its type and itself. Flags are 0 or 1.
 */
export const WRITE: RedisScript = script(`
${TEXT}
local stored = redis.call('HMGET', KEYS[1], 'generation', 'top', 'acked', 'handled', 'nextSecretHash')
if not stored[1] then return 'gone' end
if tonumber(stored[1]) ~= tonumber(ARGV[2]) then return 'fenced' end

local top, acked = tonumber(stored[2]), tonumber(stored[3])
local first, count = tonumber(ARGV[3]), (#ARGV - 9) / 2
local newTop = top
if count > 0 then
  if first > top + 1 then return 'behind' end
  newTop = math.max(top, first + count - 1)
end
local newAcked = math.max(acked, tonumber(ARGV[4]))
if newAcked > newTop then return 'behind' end

for position = math.max(first, top + 1), newTop do
  local at = 10 + 2 * (position - first)
  redis.call('XADD', KEYS[2], text(position) .. '-0', ARGV[at], ARGV[at + 1])
end
if newAcked > acked then
  if newAcked == newTop then redis.call('DEL', KEYS[2])
  else redis.call('XTRIM', KEYS[2], 'MINID', text(newAcked + 1)) end
end

local handled = math.max(tonumber(stored[4]), tonumber(ARGV[5]))
local head = {'top', text(newTop), 'acked', text(newAcked), 'handled', text(handled)}
local function set(name, value) head[#head + 1] = name; head[#head + 1] = value end
if ARGV[6] == '1' then set('data', ARGV[7]) end
local isConfirmed = ARGV[8] == '1' and stored[5]
if isConfirmed then set('secretHash', stored[5]) end
if ARGV[9] == '1' then set('owner', '') end
redis.call('HSET', KEYS[1], unpack(head))
if isConfirmed then redis.call('HDEL', KEYS[1], 'nextSecretHash') end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[1])
return 'written'
`);

/** ARGV: generation. */
export const REMOVE: RedisScript = script(`
local generation = redis.call('HGET', KEYS[1], 'generation')
if generation and tonumber(generation) == tonumber(ARGV[1]) then
  redis.call('DEL', KEYS[1], KEYS[2])
end
`);

/** ARGV: time to live. */
export const TOUCH: RedisScript = script(`
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[1])
`);
