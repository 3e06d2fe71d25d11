-- Reads a page of the log, and what a reader must know of the conversation. One round trip, no writes: every idle tab asks once a second.
-- KEYS: info, log, pending
-- ARGV: first counter wanted, most entries
-- Returns {} for an unknown conversation, else {'1' if ended, until (ms), length, first counter of the page, '1' if something waits for the bot
-- since more than five seconds, entries...}. A first counter past the end counts as the end.
if redis.call('EXISTS', KEYS[1]) == 0 then
    return {}
end
local length = redis.call('LLEN', KEYS[2])
local first = math.min(tonumber(ARGV[1]), length)
local most = tonumber(ARGV[2])
local overdue = '0'
local oldest = redis.call('ZRANGE', KEYS[3], 0, 0, 'WITHSCORES')
if #oldest == 2 then
    local time = redis.call('TIME')
    if tonumber(time[1]) * 1000 - tonumber(oldest[2]) > 5000 then
        overdue = '1'
    end
end
local result = {
    redis.call('HEXISTS', KEYS[1], 'ended') == 1 and '1' or '0',
    redis.call('HGET', KEYS[1], 'until') or '0',
    string.format('%.0f', length),
    string.format('%.0f', first),
    overdue,
}
if most > 0 and first < length then
    for _, entry in ipairs(redis.call('LRANGE', KEYS[2], first, first + most - 1)) do
        result[#result + 1] = entry
    end
end
return result
