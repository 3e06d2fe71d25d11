-- Puts what the bot or an agent says into the log, once for each turn id.
-- KEYS: info, log, turns
-- ARGV: seconds to keep, wake-up channel, turn id, '1' where the conversation ends with it, flagged payloads...
-- Returns 'unknown', 'repeated', 'ended' (earlier: nothing may follow) or 'delivered'.
-- Guarantees: either all of a turn's activities are in the log and its id is remembered, or neither.
local lifetime, channel, turn, ends = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if redis.call('EXISTS', KEYS[1]) == 0 then
    return 'unknown'
end
if redis.call('SISMEMBER', KEYS[3], turn) == 1 then
    return 'repeated'
end
if redis.call('HEXISTS', KEYS[1], 'ended') == 1 then
    return 'ended'
end
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local last = tonumber(redis.call('HGET', KEYS[1], 'stamp') or 0)
for i = 5, #ARGV do
    last = math.max(now, last + 1)
    redis.call('RPUSH', KEYS[2], string.format('%.0f', last) .. '|' .. ARGV[i])
end
redis.call('HSET', KEYS[1], 'stamp', string.format('%.0f', last))
redis.call('SADD', KEYS[3], turn)
if ends == '1' then
    redis.call('HSET', KEYS[1], 'ended', '1')
end
for i = 1, 3 do
    redis.call('EXPIRE', KEYS[i], lifetime)
end
redis.call('PUBLISH', channel, 'log')
return 'delivered'
