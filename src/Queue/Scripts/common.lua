-- Goes before every script.
-- KEYS (all of one tenant, the same for every script; one hash tag):
--    1 counters       hash: fence (last offer's number), arrival (last arrival, microseconds since 2025)
--    2 tickets        hash: id -> record (JSON) of every ticket that is not over; the truth, all below are indexes of it
--    3 contexts       hash: id -> context, as it was handed in
--    4 conversations  hash: conversation -> id of its ticket that is not over
--    5 agents         hash: id -> record (JSON) of every agent who is signed in
--    6 seen           sorted set: agent by last sign of life
--    7 ready          set: agents who are available and could take at least one more ticket
--    8 leases         sorted set: offered ticket by end of its lease
--    9 wrapups        sorted set: ticket in wrap-up by end of its time
--   10 overflows      sorted set: ticket by the time from which it stands in the overflow seat's line, too
--   11 ended          sorted set: ticket that is over by when it ended
--   12 archive        hash: id -> record (JSON) of tickets that are over, for a while
--   13 urgent         sorted set: urgent tickets in line, whatever their seat
--   then for each seat of the plan:
--      line           sorted set: tickets in line by place
--      taken          list: when tickets of this line were taken lately
-- ARGV[1]: settings (JSON, see QueueSettings.cs). ARGV[2]…: the script's own.
-- Times are Unix milliseconds of this server's clock.
-- A place is arrival minus head start, both in microseconds: less is earlier. It never changes, so a ticket that comes back
-- stands where it stood. Who has waited longer by more than the head start goes first whatever the class: nobody starves.
-- Arrivals are strictly growing, so equal classes are first come, first served. A place stays below 2^53 until the year 2310.
-- Lua is 5.1 on Redis and 5.4 on Garnet: numbers go to the server through int().

local COUNTERS, TICKETS, CONTEXTS, CONVERSATIONS, AGENTS, SEEN, READY = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7]
local LEASES, WRAPUPS, OVERFLOWS, ENDED, ARCHIVE, URGENT = KEYS[8], KEYS[9], KEYS[10], KEYS[11], KEYS[12], KEYS[13]
local FIXED_KEYS, SAMPLES = 13, 50

local settings = cjson.decode(ARGV[1])
local seats = {}
for i, seat in ipairs(settings.seats) do
  seat.line = KEYS[FIXED_KEYS + 2 * i - 1]
  seat.taken = KEYS[FIXED_KEYS + 2 * i]
  seats[seat.id] = seat
end

local time = redis.call('TIME')
local micros = tonumber(time[1]) * 1000000 + tonumber(time[2])
local now = math.floor(micros / 1000)

local function int(number)
  return string.format('%.0f', number)
end

local function answer(result, fields)
  fields = fields or {}
  fields.result = result
  return cjson.encode(fields)
end

local function publish(kind, ticket, agent)
  local news = { kind = kind, at = now, agent = agent }
  if ticket then
    news.ticket, news.conversation, news.seat, news.fence = ticket.id, ticket.conversation, ticket.seat, ticket.fence
  end
  redis.call('PUBLISH', settings.events, cjson.encode(news))
end

-- The ticket that is not over, or nil.
local function open_ticket(id)
  local record = redis.call('HGET', TICKETS, id)
  return record and cjson.decode(record) or nil
end

-- The ticket, over or not, or nil.
local function any_ticket(id)
  local record = redis.call('HGET', TICKETS, id) or redis.call('HGET', ARCHIVE, id)
  return record and cjson.decode(record) or nil
end

local function context_of(id)
  return redis.call('HGET', CONTEXTS, id) or ''
end

local function save_ticket(ticket)
  redis.call('HSET', TICKETS, ticket.id, cjson.encode(ticket))
end

local function stands_in_line(ticket)
  return ticket.state == 'waiting' or ticket.state == 'callback'
end

local function join_line(ticket)
  redis.call('ZADD', seats[ticket.seat].line, ticket.place, ticket.id)
  if ticket.overflow then
    redis.call('ZADD', seats[ticket.overflow].line, ticket.place, ticket.id)
  end
  if ticket.urgent then
    redis.call('ZADD', URGENT, ticket.place, ticket.id)
  end
end

local function leave_line(ticket)
  redis.call('ZREM', seats[ticket.seat].line, ticket.id)
  if ticket.overflow then
    redis.call('ZREM', seats[ticket.overflow].line, ticket.id)
  end
  if ticket.urgent then
    redis.call('ZREM', URGENT, ticket.id)
  end
end

-- Where the ticket stands: the best of the lines it stands in; nil when in none.
local function place_of(ticket)
  local best, seat
  local function look(line, of)
    local rank = redis.call('ZRANK', line, ticket.id)
    if rank and (not best or rank < best) then
      best, seat = rank, of
    end
  end
  look(seats[ticket.seat].line, ticket.seat)
  if ticket.overflow then
    look(seats[ticket.overflow].line, ticket.overflow)
  end
  if ticket.urgent then
    look(URGENT, ticket.seat)
  end
  if not best then
    return nil
  end
  return { ahead = best, now = now, taken = table.concat(redis.call('LRANGE', seats[seat].taken, '0', '-1'), ',') }
end

local function load_agent(id)
  local record = redis.call('HGET', AGENTS, id)
  return record and cjson.decode(record) or nil
end

-- How many tickets of the channel the agent could have at once; nil when the channel is not served.
local function capacity_of(agent, channel)
  return agent.capacity[channel] or agent.capacity['*']
end

local function share_used(agent)
  local used = 0
  for _, channel in pairs(agent.tickets) do
    used = used + 1 / (capacity_of(agent, channel) or 1)
  end
  return used
end

local function has_room(agent, channel)
  local capacity = capacity_of(agent, channel)
  return capacity ~= nil and share_used(agent) + 1 / capacity < 1.000001
end

local function has_any_room(agent)
  for channel in pairs(agent.capacity) do
    if has_room(agent, channel) then
      return true
    end
  end
  return false
end

local function save_agent(agent)
  local room = has_any_room(agent)
  if agent.mode ~= 'available' then
    agent.state = agent.mode
  elseif room then
    agent.state = 'available'
  else
    agent.state = 'wrap_up'
    for id in pairs(agent.tickets) do
      if not agent.wrapping[id] then
        agent.state = 'busy'
      end
    end
  end
  redis.call('HSET', AGENTS, agent.id, cjson.encode(agent))
  redis.call('ZADD', SEEN, int(agent.seen), agent.id)
  if agent.mode == 'available' and room then
    redis.call('SADD', READY, agent.id)
  else
    redis.call('SREM', READY, agent.id)
  end
end

-- The agent has the ticket no more. Silent when the agent is gone.
local function take_from(id, ticket)
  local agent = load_agent(id)
  if agent and agent.tickets[ticket.id] then
    agent.tickets[ticket.id] = nil
    agent.wrapping[ticket.id] = nil
    agent.idle = now
    save_agent(agent)
  end
  return agent
end

-- From offered or connected back to the old place. With a rest the agent is asked again only after a while.
local function back_to_line(ticket, kind, rest)
  local agent = ticket.agent
  if rest then
    ticket.declined[agent] = now
  end
  ticket.state = ticket.callback and 'callback' or 'waiting'
  ticket.agent, ticket.lease, ticket.connected = nil, nil, nil
  save_ticket(ticket)
  redis.call('ZREM', LEASES, ticket.id)
  join_line(ticket)
  publish(kind, ticket, agent)
end

-- The ticket is over: from the open tickets to the archive.
local function finish(ticket, state)
  ticket.state, ticket.ended = state, now
  ticket.lease, ticket.wrap_up = nil, nil
  redis.call('HSET', ARCHIVE, ticket.id, cjson.encode(ticket))
  redis.call('ZADD', ENDED, int(now), ticket.id)
  redis.call('HDEL', TICKETS, ticket.id)
  if redis.call('HGET', CONVERSATIONS, ticket.conversation) == ticket.id then
    redis.call('HDEL', CONVERSATIONS, ticket.conversation)
  end
  redis.call('ZREM', LEASES, ticket.id)
  redis.call('ZREM', WRAPUPS, ticket.id)
  redis.call('ZREM', OVERFLOWS, ticket.id)
  leave_line(ticket)
end

local function close(ticket, code, note)
  ticket.code, ticket.note = code, note
  finish(ticket, 'closed')
  publish('Closed', ticket, ticket.agent)
end

-- The agent is gone: offered and connected tickets go back to their place, what was in wrap-up is closed without a code.
local function release(agent)
  local returned, closed = 0, 0
  for id in pairs(agent.tickets) do
    local ticket = open_ticket(id)
    if ticket and ticket.agent == agent.id then
      if ticket.state == 'wrap_up' then
        close(ticket, 'not_given', '')
        closed = closed + 1
      elseif ticket.state == 'offered' or ticket.state == 'connected' then
        back_to_line(ticket, 'Returned', false)
        returned = returned + 1
      end
    end
  end
  redis.call('HDEL', AGENTS, agent.id)
  redis.call('ZREM', SEEN, agent.id)
  redis.call('SREM', READY, agent.id)
  publish('AgentChanged', nil, agent.id)
  return returned, closed
end

-- From now on the ticket stands in the overflow seat's line, too, whenever it stands in line. True when it does so now.
local function overflow(ticket)
  local seat = seats[ticket.seat].overflow
  redis.call('ZREM', OVERFLOWS, ticket.id)
  if not seat or ticket.overflow then
    return false
  end
  ticket.overflow = seat
  save_ticket(ticket)
  if not stands_in_line(ticket) then
    return false
  end
  join_line(ticket)
  publish('Overflowed', ticket, nil)
  return true
end
