-- Puts what a user has posted into the log.
-- KEYS: info, log, pending, sent, posts
-- ARGV: seconds to keep, wake-up channel, client's own id of the activity or '', seconds of the rate window, posts per window, flagged payload
-- Returns {'unknown'}, {'ended'}, {'flooded', seconds}, {'repeated', counter, stamp, pending...} or {'appended', counter, stamp, pending...},
-- pending being the counters that the bot does not have yet, in order.
-- Guarantees: one entry for one client id, however often it is posted; stamps rise strictly; the entry waits in pending until the bot has it.
local lifetime, channel, client, window, limit, payload = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5]), ARGV[6]
if redis.call('EXISTS', KEYS[1]) == 0 then
    return {'unknown'}
end
local function answer(kind, counter, stamp)
    local result = {kind, counter, stamp}
    for _, waiting in ipairs(redis.call('ZRANGE', KEYS[3], 0, -1)) do
        result[#result + 1] = waiting
    end
    return result
end
if client ~= '' then
    local known = redis.call('HGET', KEYS[4], client)
    if known then
        local counter, stamp = string.match(known, '^(%d+)|(%d+)$')
        return answer('repeated', counter, stamp)
    end
end
if redis.call('HEXISTS', KEYS[1], 'ended') == 1 then
    return {'ended'}
end
local posts = redis.call('INCR', KEYS[5])
if posts == 1 then
    redis.call('EXPIRE', KEYS[5], window)
end
if posts > limit then
    local left = redis.call('TTL', KEYS[5])
    if left < 0 then
        redis.call('EXPIRE', KEYS[5], window)
        left = tonumber(window)
    end
    return {'flooded', string.format('%.0f', math.max(left, 1))}
end
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
now = math.max(now, tonumber(redis.call('HGET', KEYS[1], 'stamp') or 0) + 1)
local stamp = string.format('%.0f', now)
local counter = string.format('%.0f', redis.call('RPUSH', KEYS[2], stamp .. '|' .. payload) - 1)
redis.call('HSET', KEYS[1], 'stamp', stamp)
redis.call('ZADD', KEYS[3], stamp, counter)
if client ~= '' then
    redis.call('HSET', KEYS[4], client, counter .. '|' .. stamp)
end
for i = 1, 4 do
    redis.call('EXPIRE', KEYS[i], lifetime)
end
redis.call('PUBLISH', channel, 'log')
return answer('appended', counter, stamp)
