-- Puts a ticket in line.
-- ARGV: 2 id, 3 conversation, 4 channel, 5 seat, 6 urgent (1 or 0), 7 group, 8 matter, 9 language, 10 context, 11 head start (microseconds)
-- Result: waiting {place} | already {other = id of the ticket that counts, state, place} | full
-- Guarantees: one ticket for an id, one ticket that is not over for the caller for a conversation, strictly growing arrivals.

local EPOCH = 1735689600000000

local function already(ticket)
  return answer('already', { other = ticket.id, state = ticket.state, place = place_of(ticket) })
end

local known = any_ticket(ARGV[2])
if known then
  return already(known)
end
local other = redis.call('HGET', CONVERSATIONS, ARGV[3])
other = other and open_ticket(other)
-- A talk that is only being written up is over for the caller, who may need somebody again.
if other and other.state ~= 'wrap_up' then
  return already(other)
end

local seat = seats[ARGV[5]]
local urgent = ARGV[6] == '1'
if not urgent and redis.call('ZCARD', seat.line) >= seat.capacity then
  return answer('full')
end

local last = tonumber(redis.call('HGET', COUNTERS, 'arrival') or '0')
local arrival = math.max(micros - EPOCH, last + 1)
redis.call('HSET', COUNTERS, 'arrival', int(arrival))

local ticket = {
  id = ARGV[2], conversation = ARGV[3], channel = ARGV[4], seat = ARGV[5], urgent = urgent, group = ARGV[7],
  matter = ARGV[8], language = ARGV[9], state = 'waiting', place = int(arrival - tonumber(ARGV[11])), enqueued = now,
  callback = false, fence = 0, declined = {}, reasons = {},
}
redis.call('HSET', CONTEXTS, ticket.id, ARGV[10])
save_ticket(ticket)
redis.call('HSET', CONVERSATIONS, ticket.conversation, ticket.id)
if seat.overflow then
  redis.call('ZADD', OVERFLOWS, int(now + seat.after), ticket.id)
end
join_line(ticket)
publish('Enqueued', ticket, nil)
return answer('waiting', { place = place_of(ticket) })
