-- Begins a conversation, or finds that it runs already.
-- KEYS: info, log, pending
-- ARGV: seconds to keep, until (ms, end of the token), user id that the client asked for or '', flagged payload of the conversationUpdate
-- Returns 'begun', 'running', 'ended', or 'conflict' (running for another user id).
-- Guarantees: the conversationUpdate enters the log once, as entry 0, and waits in pending until the bot has it.
local lifetime, untilMs, user, payload = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4]
if redis.call('EXISTS', KEYS[1]) == 1 then
    if redis.call('HEXISTS', KEYS[1], 'ended') == 1 then
        return 'ended'
    end
    local asked = redis.call('HGET', KEYS[1], 'user')
    if user ~= '' and asked and asked ~= '' and asked ~= user then
        return 'conflict'
    end
    if untilMs > tonumber(redis.call('HGET', KEYS[1], 'until') or 0) then
        redis.call('HSET', KEYS[1], 'until', ARGV[2])
    end
    return 'running'
end
local time = redis.call('TIME')
local stamp = string.format('%.0f', tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000))
redis.call('HSET', KEYS[1], 'stamp', stamp, 'until', ARGV[2], 'user', user)
redis.call('RPUSH', KEYS[2], stamp .. '|' .. payload)
redis.call('ZADD', KEYS[3], stamp, '0')
for i = 1, 3 do
    redis.call('EXPIRE', KEYS[i], lifetime)
end
return 'begun'
